import Testing

@testable import CaseFile

/// The rules that hold for every entry; what a trait refuses is tested with the trait.
struct CaseFileFilingTests {
  private let decided = caseFile(
    NotificationReceived(id: "n1", from: .school), DecisionMade(id: "d1", about: .support))

  @Test func namesTheVersionItWasMadeFrom() throws {
    let filing = try file(ContactMade(said: "Hej"), in: decided)
    #expect(filing.seen == 2)
    #expect(filing.stream == .child("case1"))
    #expect(filing.happenedAt == .day("2024-06-01"))
    #expect(filing.content as? ContactMade == ContactMade(said: "Hej"))
  }

  @Test func nothingIsDemanded() throws {
    try file(ContactMade(), in: CaseFile(id: "case1", entries: []), on: .unknown)
    try file(BriefAssessmentMade(), in: decided)
    try file(DecisionMade(id: "d2", about: .support), in: decided)
    try file(SupportStarted(id: "s1", support: .respite), in: decided)
    try file(CaseClosed(), in: decided)
  }

  @Test func notInTheFuture() throws {
    #expect(throws: Refusal(.future, dates: ["date": "2024-06-02"])) {
      try file(ContactMade(), in: decided, on: .day("2024-06-02"))
    }
  }

  @Test func lateIsNotVoid() throws { try file(ContactMade(), in: decided, on: .day("2019-01-01")) }

  @Test func aNameIsUsedOnce() {
    #expect(throws: Refusal(.alreadyThere)) { try file(DecisionMade(id: "d1", about: .support), in: decided) }
    #expect(throws: Refusal(.alreadyThere)) { try file(SupportStarted(id: "d1", support: .respite), in: decided) }
  }

  @Test func whatItRefersToIsThere() throws {
    #expect(throws: Refusal(.unknownReference)) { try file(AppealReceived(for: "d9"), in: decided) }
    try file(AppealReceived(for: "d1"), in: decided)
    #expect(throws: Refusal(.unknownReference)) { try file(FollowUpHeld(for: "s9"), in: decided) }
    #expect(throws: Refusal(.unknownReference)) { try file(BoardDecided(for: "k9"), in: decided) }
    // A trait that knows better says which.
    #expect(throws: Refusal(.unknownNotification)) { try file(NotificationConfirmed(for: "n9"), in: decided) }
    #expect(throws: Refusal(.unknownSupport)) { try file(SupportEnded(for: "s9"), in: decided) }
  }

  @Test func nothingHappensBeforeWhatItConcerns() throws {
    #expect(throws: Refusal(.beforeReference, dates: ["date": "2024-05-01"])) {
      try file(AppealReceived(for: "d1"), in: decided, on: .day("2024-04-30"))
    }
    try file(AppealReceived(for: "d1"), in: decided, on: .day("2024-05-01"))
    try file(AppealReceived(for: "d1"), in: decided, on: .unknown)
  }

  @Test func theChildIsHeardBeforeTheDecisionIsThere() throws {
    try file(ChildHeard(about: .decision, for: "d9"), in: decided)
    try file(PartiesHeard(for: "d9"), in: decided)
    try file(PlanMade(for: "d9"), in: decided)
  }

  @Test func everythingInTheSamplesCanBeFiledWhereItBelongs() throws {
    var journal = Journal()
    for id in ["f1", "meeting1"] {
      journal.add(MeetingPlanned(id: MeetingID(rawValue: id), form: .family), on: "2024-05-01")
    }
    for content in Samples.coming + Samples.finding + Samples.helping + Samples.following + Samples.authorities
      + Samples.ending
    {
      if content is SupportAdjusted { journal.add(DecisionMade(id: "d2", about: .contactBreak), on: "2024-05-01") }
      if content is FollowUpHeld { journal.add(SupportStarted(id: "s9", support: .respite), on: "2024-05-01") }
      if let sheet = content as? MeasureTaken {
        let wrong = MeasureTaken(
          id: "m0", instrument: sheet.instrument, rater: sheet.rater, way: sheet.way, marks: sheet.marks)
        journal.add(wrong, on: "2024-05-01")
      }
      do {
        _ = try journal.file.filing(content, at: .day("2024-05-01"), now: noon("2024-05-01"))
      } catch {
        Issue.record("\(type(of: content).kind): \(error.key)")
      }
      journal.add(content, on: "2024-05-01")
    }
  }

  @Test func whatIsDoneAtOnceCanReferToItself() throws {
    let both: [any Content] = [
      DecisionMade(id: "d2", about: .support), SupportStarted(id: "s1", support: .respite, decision: "d2"),
    ]
    let filings = try decided.filings(both, at: .day("2024-06-01"), now: noon("2024-06-01"))
    #expect(filings.map { type(of: $0.content).kind } == ["decision.made", "support.started"])
    #expect(filings.map(\.seen) == [2, 2])
    #expect(throws: Refusal(.unknownDecision)) {
      try decided.filings(both.reversed(), at: .day("2024-06-01"), now: noon("2024-06-01"))
    }
    #expect(throws: Refusal(.alreadyThere)) {
      try decided.filings([both[0], both[0]], at: .day("2024-06-01"), now: noon("2024-06-01"))
    }
  }
}
