import CaseFile
import Testing

@testable import Law

@Suite struct DecisionFulfilmentsTests {
  @Test(arguments: [("reasons-given", "reasons"), ("appeal-guidance-given", "appeal-guidance")])
  func whatTheDecisionSaysOfItselfIsTakenAtItsWord(fulfilment: String, detail: String) throws {
    func said(_ value: Bool?) throws -> Fulfilment.Answer {
      var decision = try told(.decisionMade, "2024-05-01")
      decision.tell(detail, value)
      return try answer(fulfilment, to: decision, in: [])
    }
    #expect(try said(true) == .done([.day(day("2024-05-01"))]))
    #expect(try said(false) == .done([]))
    #expect(try said(nil) == .cannotTell(Reason("cannot-be-judged.detail", ["detail": detail])))
  }

  @Test func theChildIsToldWhereItIsOnTheList() throws {
    let told = try told(.decisionMade, "2024-05-01", ["told": .list(["custody-holder"])])
    #expect(try answer("child-told", to: told, in: []) == .done([]))
  }
}
