import CaseFile

/// A published case, told as a case file of the demo department. Its people are made up.
public struct PublishedCase: Sendable {
  public let id: CaseID
  public let title: String
  public let born: Day?
  public let due: Day?
  /// The day its authority judged it on. The case is closed here the day after: there is nothing left to do in it.
  public let judgedOn: Day
  public let facts: [Fact]

  public init(id: String, title: String, born: Day?, due: Day?, judgedOn: Day, facts: [Fact]) {
    self.id = CaseID(rawValue: id)
    self.judgedOn = judgedOn
    self.title = title
    self.born = born
    self.due = due
    self.facts = facts
  }

  /// Its entries, as acts. What happened at a time nobody knows is written down last.
  public func acts(caseworker: StaffID, team: TeamID, seed: UInt64) throws -> [Act] {
    var chance = Chance(seed)
    let child = PersonID(rawValue: chance.name())
    let ordered = facts.sorted { Self.moment($0) < Self.moment($1) }
    guard let first = ordered.first(where: { $0.at != .unknown }).map(Self.moment) else { return [] }
    let opening: [Act.Filing] = [
      .init(
        .person(child), at: .at(first),
        PersonRegistered(name: "Barnet i \(title) (publiceret sag)", born: born, due: due)),
      .init(.child(id), at: .at(first), CaseOpened(child: child, born: born, due: due)),
      .init(.child(id), at: .at(first), CaseAssigned(caseworker: caseworker, team: team)),
    ]
    var acts = [
      Act(id: ActID(rawValue: chance.name()), actor: .staff(caseworker), recordedAt: first, filings: opening)
    ]
    var last = first
    for fact in ordered {
      let content = try Restored.content(of: fact) { chance.name() }
      last = max(last, Self.moment(fact) == .init(milliseconds: .max) ? last : Self.moment(fact))
      acts.append(
        Act(
          id: ActID(rawValue: chance.name()), actor: .staff(caseworker), recordedAt: last,
          filings: [.init(.child(id), at: fact.at, content)]))
    }
    let closed = max(last, DanishTime.instant(judgedOn.adding(days: 1), hour: 9))
    acts.append(
      Act(
        id: ActID(rawValue: chance.name()), actor: .staff(caseworker), recordedAt: closed,
        filings: [
          .init(
            .child(id), at: .at(closed),
            CaseClosed(
              reason: .other,
              assessment: """
                Publiceret sag. Se den, som den så ud \(Self.danish(judgedOn)), den dag myndigheden så på den. Hvad kilden \
                ikke fortæller om, ser her ud, som om det ikke er gjort.
                """))
        ]))
    return acts
  }

  private static func danish(_ day: Day) -> String { "\(day.day).\(day.month).\(day.year)" }

  private static func moment(_ fact: Fact) -> Instant { fact.at.earliest ?? Instant(milliseconds: .max) }
}
