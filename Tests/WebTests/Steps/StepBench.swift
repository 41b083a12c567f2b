import CaseFile
import Store

@testable import Web

/// A case in which something has happened of everything that a step can be about.
enum RichCase {
  static let child = PersonID(rawValue: "liv")
  static let mother = PersonID(rawValue: "mor")
  static let brother = PersonID(rawValue: "bror")
  static let siblings = CaseID(rawValue: "case-of-brother")
  static let strangers = CaseID(rawValue: "case-of-stranger")

  /// Told in order, a day apart, from 1 January 2026.
  static let contents: [any Content] = [
    MemberJoined(person: mother, role: .mother, custody: true), MemberJoined(person: brother, role: .sibling),
    NotificationReceived(id: "note-1", from: .school, professional: true, words: "Kommer tit sulten i skole."),
    NotificationAssessed(for: "note-1", acute: false, assessment: "Der er grund til at se nærmere."),
    NeedKnown(why: "Skolen fortalte det."),
    ScreeningDone(outcome: .clarification, works: "Mor tager imod.", worries: "Liv sover for lidt."),
    ClarificationStarted(about: "Søvn"),
    ContactMade(form: .visit, with: [.child], observed: "Liv viste sit værelse.", said: "Vi er trætte.", note: "Pres."),
    BriefAssessmentMade(worries: "Søvn", works: "Samarbejde", needs: "Ro om aftenen", conclusion: "Støtte i hjemmet."),
    GoalSet(id: "goal-1", words: "Vi vil have ro om aftenen", sign: "Liv sover kl. 20"),
    ChildHeard(about: .decision, said: "Jeg vil gerne sove."), PartiesHeard(how: "Møde", answer: "Det er rigtigt."),
    ConsentGiven(id: "consent-1", by: mother, about: "Støtte i hjemmet"),
    DecisionMade(
      id: "decision-1", about: .support, outcome: .granted, support: .homeSupport,
      provision: "barnets lov § 32 stk. 1 nr. 2", purpose: "Faste aftener", duration: "6 måneder"),
    SupportStarted(id: "support-1", support: .homeSupport, decision: "decision-1"),
    DecisionMade(id: "decision-2", about: .placement, outcome: .granted, support: .placement),
    SupportStarted(id: "support-2", support: .placement, decision: "decision-2"), PlanMade(goals: "Ro om aftenen"),
    CadenceProposed(weeks: 6, reason: "Familien ønsker det."), ProvisionalDecisionEffected(id: "provisional-1"),
    DutyImposed(id: "duty-1", duty: "Hold en samtale"), AppealReceived(id: "appeal-1", for: "decision-1"),
    AccessRequested(id: "access-1"), ErasureRequested(id: "erasure-1"),
  ]

  static let first = Day(2026, 1, 1)!

  static var filings: [Act.Filing] {
    contents.enumerated().map { Act.Filing(.child(Bench.open), at: .day(first.adding(days: $0)), $1) }
  }

  /// The same as a case file alone, for what needs no store.
  static func file(_ more: [any Content] = []) -> CaseFile {
    let opened: [any Content] = [
      CaseOpened(child: child, born: Day(2017, 5, 1)), CaseAssigned(caseworker: Bench.mette, team: Bench.north),
    ]
    let all = opened + contents + more
    return CaseFile(
      id: Bench.open,
      entries: all.enumerated().map { index, content in
        let day = first.adding(days: index - 2)
        return Entry(
          stream: .child(Bench.open), sequence: index + 1, act: ActID(rawValue: "act-\(index)"), happenedAt: .day(day),
          recordedAt: DanishTime.start(of: day), actor: .staff(Bench.mette), audience: .family,
          kind: type(of: content).kind, content: content)
      })
  }

  static func desk(_ file: CaseFile = file(), for reference: String? = nil) throws -> StepDesk {
    let staff: [any Content] = [
      TeamFormed(team: Bench.north, name: "Team Nord"),
      StaffJoined(staff: Bench.mette, name: "Mette Holm", role: .caseworker, team: Bench.north),
      StaffJoined(staff: Bench.jonas, name: "Jonas Dahl", role: .caseworker, team: Bench.north),
    ]
    let department = Department(
      entries: staff.enumerated().map { index, content in
        Entry(
          stream: .department, sequence: index + 1, act: ActID(rawValue: "d"), happenedAt: .day(first),
          recordedAt: DanishTime.start(of: first), actor: .system, audience: .family,
          kind: type(of: content).kind, content: content)
      })
    return StepDesk(
      file: file, now: Bench.start, t: try Texts.bundled().words(.danish), me: department.member(Bench.mette)!,
      department: department, reference: reference, newID: "new-id",
      names: [child: "Liv", mother: "Anna", brother: "Bo"],
      siblings: [StepDesk.Sibling(id: siblings, name: "Bo")])
  }
}

extension Bench {
  func put(_ filings: [Act.Filing], act: String = "before") async throws {
    try await archive.append(
      Act(id: ActID(rawValue: act), actor: .staff(Self.mette), recordedAt: now, filings: filings))
  }

  /// The case with all that has happened in it; a brother whose case Mette has too, and a stranger's.
  static func rich() async throws -> Bench {
    let bench = try await Bench()
    let born = Day(2017, 5, 1)!
    try await bench.put(
      [
        Act.Filing(.person(RichCase.child), at: .day(born), PersonRegistered(name: "Liv Ravn", born: born)),
        Act.Filing(.person(RichCase.mother), at: .day(born), PersonRegistered(name: "Anna Ravn")),
        Act.Filing(.person(RichCase.brother), at: .day(born), PersonRegistered(name: "Bo Ravn")),
        Act.Filing(.child(RichCase.siblings), at: .day(born), CaseOpened(child: RichCase.brother)),
        Act.Filing(
          .child(RichCase.siblings), at: .day(born), CaseAssigned(caseworker: Bench.mette, team: Bench.north)),
        Act.Filing(.child(RichCase.strangers), at: .day(born), CaseOpened(child: PersonID(rawValue: "en-anden"))),
        Act.Filing(
          .child(RichCase.strangers), at: .day(born), CaseAssigned(caseworker: Bench.jonas, team: Bench.south)),
      ] + RichCase.filings)
    return bench
  }

  /// The case as it now is, opened by the leader.
  func file(_ id: CaseID = Bench.open) async throws -> CaseFile {
    let lone = try await services.vault.department().member(Bench.lone)!
    return try await services.vault.open(id, for: .readCase, by: lone, at: now).file
  }
}
