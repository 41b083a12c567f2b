import Testing

@testable import CaseFile

struct ChildsVoiceTests {
  @Test func theLatestWordsAreThoseThatWereSaid() {
    let file = caseFile(
      ChildHeard(about: .decision, said: "Jeg vil blive hos mor"), ChildHeard(about: .followUp, said: ""),
      ChildHeard(about: .followUp, observed: "Tegnede"), ChildNotHeard(reason: "Tre måneder gammel"))
    #expect(file.voice.latestWords?.content.said == "Jeg vil blive hos mor")
    #expect(file.voice.heard.count == 3)
    #expect(file.voice.notHeard.count == 1)
  }

  @Test func tellsTheLawWhoWasThere() {
    let fact = ChildHeard(about: .notification, for: "n1", parentsPresent: false).facts(at: .unknown)[0]
    #expect(fact.flag("parents-present") == false)
    #expect(fact.text("about") == "notification")
    #expect(fact.about == "n1")
  }
}
