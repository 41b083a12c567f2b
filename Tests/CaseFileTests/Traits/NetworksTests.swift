import Testing

@testable import CaseFile

struct NetworksTests {
  private let begun = NetworkMapBegun(id: "m", drawer: .child)
  private let anna = NetworkPersonPlaced(map: "m", id: "a", name: "Anna", sector: .friends, ring: 2)

  @Test func aMoveIsKeptWhenThePersonIsToldBetter() throws {
    let moved = caseFile(begun, anna, NetworkPersonMoved(map: "m", id: "a", sector: .kin, ring: 1)).networks
    let mark = try #require(moved.map("m")?.mark("a"))
    #expect(mark.sector == .kin && mark.ring == 1 && mark.name == "Anna")
    #expect(caseFile(begun, anna, NetworkPersonRemoved(map: "m", id: "a")).networks.people.isEmpty)
  }

  @Test func whatIsNotOnTheMapIsRefused() throws {
    let all = caseFile(begun, anna).networks
    var outside = anna
    outside.ring = 4
    #expect(throws: Refusal(.noSuchRing)) { try all.place(outside) }
    outside.map = "x"
    #expect(throws: Refusal(.unknownMap)) { try all.place(outside) }
    #expect(throws: Refusal(.unknownRelative)) {
      try all.move(NetworkPersonMoved(map: "m", id: "b", sector: .kin, ring: 1))
    }
  }

  @Test func nobodyIsInvitedBeforeTheRiskIsAssessed() throws {
    let shown = ScreeningDone(outcome: .assessment, honour: true)
    let before = caseFile(begun, anna, shown)
    #expect(before.invitationRisk != nil)
    let invited = NetworkInvitation(id: "a", standing: .invited)
    #expect(throws: Refusal(.riskAssessmentFirst)) {
      try before.networks.invite(invited, risk: before.invitationRisk)
    }
    // What the family wishes can be told all the same.
    try before.networks.invite(NetworkInvitation(id: "a", standing: .wanted), risk: before.invitationRisk)
    let after = caseFile(begun, anna, shown, SafetyRiskAssessed(assessment: "x"))
    #expect(after.invitationRisk == nil)
    try after.networks.invite(invited, risk: after.invitationRisk)
  }

  @Test func whatTheyWillDoStandsUntilItIsSaidOtherwise() throws {
    let all = caseFile(
      begun, anna, NetworkInvitation(id: "a", standing: .accepted, does: "Henter om fredagen"),
      NetworkInvitation(id: "a", standing: .came)
    ).networks
    #expect(all.invitations["a"]?.content.does == "Henter om fredagen")
    #expect(all.invitations["a"]?.content.standing == .came)
  }
}
