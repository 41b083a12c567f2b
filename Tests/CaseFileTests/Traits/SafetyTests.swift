import Testing

@testable import CaseFile

struct SafetyTests {
  @Test func theEarliestDayTurnsTheCaseBack() {
    var journal = Journal()
    #expect(journal.file.safety.outsideTrialSince == nil)
    journal.add(CoercionApplied(provision: "serviceloven § 58"), on: "2019-05-10")
    journal.add(ViolenceKnown(what: "Et blåt mærke"), on: "2019-05-03", recorded: "2019-05-12")
    journal.add(SafetyRiskAssessed(assessment: "Barnet er hos sin mormor"), on: "2019-05-03")
    #expect(journal.file.safety.outsideTrialSince == "2019-05-03")
    #expect(journal.file.safety.riskAssessments.count == 1)
  }
}
