import CaseFile
import Testing

@testable import Law

@Suite struct CoercionFulfilmentsTests {
  let effected = Result { try told(.provisionalDecisionEffected, "2024-05-01", id: "p") }

  @Test(arguments: [("approval", true), ("placement", true), ("re-hearing", false)])
  func theCommitteeApprovesIt(about: String, counts: Bool) throws {
    let committee = try told(.committeeDecided, "2024-05-06", for: "p", ["about": .text(about)])
    let said = try answer("committee-approved", to: effected.get(), in: [committee])
    #expect(said == .done(counts ? [.day(try day("2024-05-06"))] : []))
  }

  @Test func theChildsReturnEndsWhatWasProvisional() throws {
    let home = try told(.decisionMade, "2024-05-20", ["about": .text("return-home")])
    #expect(try answer("provisional-replaced", to: effected.get(), in: [home]) == .done([.day(day("2024-05-20"))]))
    let other = try told(.decisionMade, "2024-05-20", ["about": .text("support")])
    #expect(try answer("provisional-replaced", to: effected.get(), in: [other]) == .done([]))
  }

  @Test func aHearingIsHeardAgainByALaterOne() throws {
    let placed = try MeasureTests.decision("d", "2023-05-01", "placement-without-consent", "imposed")
    let twin = try told(.committeeDecided, "2023-05-01", ["about": .text("placement")])
    #expect(try answer("heard-again", to: placed, in: [twin]) == .done([]))
    let again = try told(.committeeDecided, "2024-04-01", ["about": .text("re-hearing")])
    #expect(try answer("heard-again", to: placed, in: [twin, again]) == .done([.day(day("2024-04-01"))]))
  }
}
