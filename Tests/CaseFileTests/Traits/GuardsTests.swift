import Testing

@testable import CaseFile

struct GuardsTests {
  @Test func aRestrictionHoldsUntilItIsLifted() {
    #expect(caseFile(CaseRestricted(to: ["anna"])).guards.restriction?.content.to == ["anna"])
    #expect(caseFile(CaseRestricted(to: ["anna"]), RestrictionLifted()).guards.restriction == nil)
  }

  @Test func aGrantEndsWithItsLastDay() {
    let guards = caseFile(AccessGranted(to: "bo", until: "2024-05-10"), AccessGranted(to: "eva")).guards
    #expect(guards.isGranted("bo", on: "2024-05-10"))
    #expect(guards.isGranted("bo", on: "2024-05-11") == false)
    #expect(guards.isGranted("eva", on: "2034-05-11"))
    #expect(guards.isGranted("anna", on: "2024-05-10") == false)
  }

  @Test func brokenGlassLetsOnePersonInForATime() {
    let until = noon("2024-05-02")
    let guards = caseFile(GlassBroken(reason: "Barnet er væk", until: until)).guards
    #expect(guards.hasBrokenGlass("anna", at: until.adding(seconds: -1)))
    #expect(guards.hasBrokenGlass("anna", at: until) == false)
    #expect(guards.hasBrokenGlass("bo", at: until.adding(seconds: -1)) == false)
  }

  @Test func nobodyIsLockedOutByMistake() throws {
    #expect(throws: Refusal(.restrictionNamesNobody)) { try file(CaseRestricted(to: []), in: caseFile()) }
    #expect(throws: Refusal(.notRestricted)) { try file(RestrictionLifted(), in: caseFile()) }
    try file(RestrictionLifted(), in: caseFile(CaseRestricted(to: ["anna"])))
  }

  @Test func accessIsForATimeThatIsNotOver() throws {
    #expect(throws: Refusal(.untilPassed, dates: ["date": "2024-05-31"])) {
      try file(AccessGranted(to: "bo", until: "2024-05-31"), in: caseFile())
    }
    try file(AccessGranted(to: "bo", until: "2024-06-01"), in: caseFile())
  }

  @Test(arguments: [nil, "", "  \n"])
  func glassIsNotBrokenWithoutAReason(_ reason: String?) {
    #expect(throws: Refusal(.reasonMissing)) {
      try file(GlassBroken(reason: reason, until: noon("2024-06-02")), in: caseFile())
    }
  }
}
