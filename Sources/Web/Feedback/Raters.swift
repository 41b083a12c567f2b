import CaseFile
import Measures
import Store

/// Those who can mark in a case, each under a value for a form and an address: `child`, `parent.ID`, `caseworker` …
struct Raters: Sendable {
  struct One: Sendable {
    let value: String
    let label: String
    let rater: MeasureRater
    var person: PersonID?
    /// Of the register; nil where it isn't known.
    var born: Day?
  }

  private(set) var all: [One] = []
  private let childBorn: Day?

  init(_ room: CaseVisit) async throws {
    let (file, t) = (room.file, room.t)
    childBorn = file.family.born
    let members = file.family.members
    let ids = Set([file.family.child].compactMap { $0 } + members.map(\.content.person))
    let rows = try await room.lists.people(ids.sorted { $0.rawValue < $1.rawValue })
    let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let child = file.family.child.flatMap { known[$0]?.name.nonEmpty }
    all.append(
      One(value: "child", label: Self.label(child, t("feedback.scorer.child")), rater: .child, born: file.family.born))
    for member in members.map(\.content) {
      guard let row = known[member.person], let rater = MeasureRater(member.role) else { continue }
      all.append(
        One(
          value: "\(rater.rawValue).\(member.person)",
          label: Self.label(row.name, t("feedback.scorer.\(rater.rawValue)")), rater: rater, person: member.person,
          born: row.birth))
    }
    for rater in [MeasureRater.professional, .caseworker] {
      all.append(
        One(value: rater.rawValue, label: t("feedback.scorer.\(rater.rawValue)").capitalizedFirst, rater: rater))
    }
  }

  func named(_ value: String?) -> One? { all.first { $0.value == value } }

  /// Whole years of the one whose wellbeing it is.
  func age(_ one: One, _ view: MeasureView, on day: Day) -> Int? {
    let born = one.rater == .child || view == .other ? childBorn : one.born
    return born.map { max(0, day.age(bornOn: $0)) }
  }

  var options: [Field.Option] { all.map { Field.Option($0.value, text: $0.label) } }

  private static func label(_ name: String?, _ role: String) -> String {
    name?.nonEmpty.map { "\($0), \(role)" } ?? role.capitalizedFirst
  }
}

extension MeasureRater {
  /// Nil for brothers and sisters: they mark in their own case.
  init?(_ role: MemberRole) {
    switch role {
    case .mother, .father, .coParent, .stepParent, .fosterParent: self = .parent
    case .grandparent, .auntOrUncle, .otherKin, .network: self = .network
    case .professional: self = .professional
    case .sibling, .halfSibling: return nil
    }
  }
}

extension String {
  /// "barnet" as it stands at the beginning of a line: "Barnet".
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
