import Testing

@testable import CaseFile

struct DecisionsTests {
  private let consent = ConsentGiven(id: "c1", by: "mette", about: "Samtale med skolen")

  @Test func whatWasOfferedAndDeclinedStands() {
    let file = caseFile(SupportOffered(support: .respite, declined: true, words: "Ikke nu"))
    #expect(file.decisions.offers.first?.content.declined == true)
    #expect(file.facts.first?.flag("declined") == true)
  }

  @Test func aWithdrawnConsentNoLongerHolds() {
    let file = caseFile(consent, ConsentGiven(id: "c2"), ConsentWithdrawn(for: "c1"))
    #expect(file.decisions.validConsents.map(\.content.id) == ["c2"])
  }

  @Test func withdrawnOnceAndOnlyWhatWasGiven() throws {
    try file(ConsentWithdrawn(for: "c1"), in: caseFile(consent))
    #expect(throws: Refusal(.alreadyWithdrawn, dates: ["date": "2024-05-01"])) {
      try file(ConsentWithdrawn(for: "c1"), in: caseFile(consent, ConsentWithdrawn(for: "c1")))
    }
    #expect(throws: Refusal(.unknownConsent)) { try file(ConsentWithdrawn(), in: caseFile(consent)) }
  }

  @Test func foundByName() {
    let file = caseFile(DecisionMade(id: "d1", about: .support), DecisionMade(id: "d2", about: .placement))
    #expect(file.decisions.named("d2")?.content.about == .placement)
    #expect(file.decisions.named("d3") == nil)
  }
}
