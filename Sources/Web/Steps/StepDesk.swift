import CaseFile

/// What lies on the desk when a step is written: the case, the day, who writes, and the names that fields choose from.
struct StepDesk: Sendable {
  let file: CaseFile
  let now: Instant
  let t: Words
  let me: StaffMember
  let department: Department
  /// What the address names: a notification, decision, support, goal, request or entry.
  var reference: String?
  /// The name of what this step begins: the act's own, so that a form sent twice begins one thing.
  var newID = ""
  /// Names from the register of those the case knows.
  var names: [PersonID: String] = [:]
  /// Open cases of siblings that the writer may write in.
  var siblings: [Sibling] = []

  struct Sibling: Hashable, Sendable {
    let id: CaseID
    let name: String
  }

  var today: Day { DanishTime.day(at: now) }

  func name(_ person: PersonID) -> String { names[person] ?? t("common.unknown-person") }

  var childName: String { file.family.child.map(name) ?? t("common.unknown-person") }

  /// From 2024 barnets lov holds, before it serviceloven.
  static let barnetsLovFrom = Day(number: 19_723)

  /// The paragraph that holds today.
  func law(_ now: String, before: String) -> String { today >= Self.barnetsLovFrom ? now : before }
}
