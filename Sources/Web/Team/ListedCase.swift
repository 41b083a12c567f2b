import CaseFile
import HTML
import Store

/// A case as a line of the coordinator's lists says it: the child, and where it is. A restricted case says no name to
/// anybody but its own caseworker, for a list is not a right to it.
struct ListedCase: Hashable, Sendable {
  let id: CaseID
  let name: String
  let stage: String
  let caseworker: StaffID?
  let isRestricted: Bool

  init(_ row: CaseRow, _ child: PersonRow?, _ scene: any SignedIn) {
    let t = scene.t
    id = row.id
    caseworker = row.caseworker
    isRestricted = row.isRestricted
    stage = t("stage.\(row.stage)")
    if row.isRestricted, row.caseworker != scene.me.id {
      name = t("team.restricted-case")
    } else if let child {
      let age = (child.birth ?? row.childBirth).map { scene.today.age(bornOn: $0) }
      name = age.map { t("team.child", ["name": child.name, "age": t("team.years", count: $0)]) } ?? child.name
    } else {
      name = t("common.unknown-person")
    }
  }

  init(_ line: CaseLine, _ scene: any SignedIn) { self.init(line.row, line.child, scene) }

  var link: Node { a(name, .href(Places.caseFile(id))) }
}
