import CaseFile
import HTML
import Store

/// A person in a list: name and age, never reach and never an address.
struct PersonLine: Sendable, Hashable {
  let id: PersonID
  let name: String
  let born: Day?
  let years: Int?
  /// 0 none, 1 name and address, 2 threatened.
  let protection: Int

  init(_ row: PersonRow, on day: Day) {
    id = row.id
    name = row.name
    born = row.birth
    years = row.birth.map { day.age(bornOn: $0) }
    protection = row.protection
  }

  /// Somebody who can be the child of a case: not grown up, or not born.
  var isChild: Bool { years.map { $0 < 18 } ?? true }

  /// "7 år", or that the birthday isn't known, as for an unborn child.
  func age(_ t: Words) -> String { years.map { t("people.age", count: $0) } ?? t("people.no-birthday") }

  /// "Ida Holm, 7 år, født 3. maj 2019"
  func text(_ t: Words) -> String {
    guard let born else { return "\(name), \(age(t))" }
    return "\(name), \(age(t)), \(t("people.born", ["date": t.shortDate(born)]))"
  }

  /// That the address is protected; nothing where it isn't.
  func warning(_ t: Words) -> Node {
    switch protection {
    case 0: .empty
    case 1: Pill.soon(t("people.protected"))
    default: Pill.late(t("people.threatened"))
    }
  }
}

/// A case in a list: open or closed, and whose; a link where it can be one.
struct CaseChip {
  let line: CaseLine
  let scene: any SignedIn

  init(_ line: CaseLine, _ scene: any SignedIn) {
    self.line = line
    self.scene = scene
  }

  var text: String {
    let t = scene.t
    if let closed = line.row.closedOn { return t("people.case.closed", ["date": t.shortDate(closed)]) }
    guard let who = line.row.caseworker else { return t("people.case.unassigned") }
    return t("people.case.open", ["name": scene.name(of: who)])
  }

  var node: Node {
    span(.class("case-chip")) {
      a(text, .href(Places.caseFile(line.row.id)))
      if line.row.isRestricted { Pill.late(scene.t("people.case.restricted")) }
    }
  }
}
