import CaseFile
import Testing

@testable import Law

@Suite struct HearingFulfilmentsTests {
  func talk(_ at: String, _ about: String, parents: Bool? = nil) throws -> Fact {
    var fact = try told(.childHeard, at, ["about": .text(about)])
    fact.tell("parents-present", parents)
    return fact
  }

  @Test func aTalkBeforeTheDecisionCountsAndOneAfterDoesNot() throws {
    let decision = try MeasureTests.decision("d", "2024-05-10", "support")
    #expect(
      try answer("child-heard", to: decision, in: [talk("2024-05-09", "decision")]) == .done([.day(day("2024-05-09"))]))
    #expect(try answer("child-heard", to: decision, in: [talk("2024-05-11", "decision")]) == .done([]))
    #expect(try answer("child-heard", to: decision, in: [talk("2024-05-09", "follow-up")]) == .done([]))
  }

  @Test func aTalkBeforeAnEarlierDecisionWasForThatOne() throws {
    let decision = try MeasureTests.decision("d", "2024-05-10", "support")
    let earlier = try MeasureTests.decision("e", "2024-03-10", "support")
    #expect(try answer("child-heard", to: decision, in: [earlier, talk("2024-03-01", "decision")]) == .done([]))
  }

  /// The new Act lets a talk in the assessment stand for it where it came immediately before: within a month.
  @Test(arguments: [("2024-04-09", false), ("2024-04-10", true), ("2024-05-10", true)])
  func aTalkInTheAssessmentJustBefore(on text: String, counts: Bool) throws {
    let decision = try MeasureTests.decision("d", "2024-05-10", "support")
    let said = try answer("child-involved", to: decision, in: [talk(text, "assessment")])
    #expect(said == .done(counts ? [.day(try day(text))] : []))
  }

  @Test func aParentUnderSuspicionMustNotBeThere() throws {
    let received = try told(.notificationReceived, "2024-05-01", id: "n")
    func heard(_ parents: Bool, suspect: String?) throws -> Fulfilment.Answer {
      var violence = try told(.violenceKnown, "2024-05-01", for: "n")
      violence.tell("suspect", suspect)
      let talk = try talk("2024-05-02", "notification", parents: parents)
      return try answer("child-heard-on-notification", to: received, in: [violence, talk])
    }
    let done = Fulfilment.Answer.done([.day(try day("2024-05-02"))])
    #expect(try heard(false, suspect: "parent") == done)
    #expect(try heard(true, suspect: "parent") == .done([]))
    #expect(try heard(true, suspect: "teacher") == done)
    #expect(try heard(true, suspect: nil) == .cannotTell(Reason("cannot-be-judged.suspect")))
  }

  @Test(arguments: [(Fact.Detail.flag(true), true), (.text("Ida"), true), (.flag(false), false), (.text(""), false)])
  func aSecondAssessorIsSomebody(said: Fact.Detail, isOne: Bool) throws {
    #expect(Fulfilments.hasSecond(try told(.notificationAssessed, "2024-05-01", ["second-assessor": said])) == isOne)
  }
}
