import Testing

@testable import CaseFile

struct DepartmentTests {
  @Test func staffComeChangeAndLeave() {
    let engdal = department(
      MunicipalityNamed(name: "Engdal", fictional: true),
      TeamFormed(team: "north", name: "Nord", districts: ["Engskolen"]),
      StaffJoined(staff: "anna", name: "Anna", role: .caseworker, team: "north", phone: "1"),
      StaffChanged(staff: "anna", role: .teamCoordinator), StaffJoined(staff: "bo", name: "Bo", role: .leader),
      StaffLeft(staff: "bo", on: "2024-05-31"), StaffLeft(staff: "eva"))
    #expect(engdal.municipality?.fictional == true)
    #expect(engdal.member("anna")?.role == .teamCoordinator)
    #expect(engdal.member("anna")?.phone == "1")
    #expect(engdal.member("anna")?.works == true)
    #expect(engdal.member("bo")?.leftOn == "2024-05-31")
    #expect(engdal.member("eva") == nil)
    #expect(engdal.version == 7)
  }

  @Test func whoComesBackWorksAgain() {
    let engdal = department(
      StaffJoined(staff: "bo", name: "Bo", role: .leader), StaffLeft(staff: "bo"),
      StaffJoined(staff: "bo", name: "Bo", role: .caseworker))
    #expect(engdal.staff.count == 1)
    #expect(engdal.member("bo")?.works == true)
  }

  @Test func withoutALastDayTheDayOfWritingCounts() {
    let engdal = department(StaffJoined(staff: "bo", name: "Bo", role: .leader), StaffLeft(staff: "bo"))
    #expect(engdal.member("bo")?.leftOn == "2024-05-01")
  }

  @Test func teamsChange() {
    let engdal = department(
      TeamFormed(team: "north", name: "Nord", districts: ["Engskolen"]), TeamChanged(team: "north", name: "Nordvest"),
      TeamFormed(team: "south", name: "Syd"), TeamChanged(team: "south", districts: ["Sydskolen"]))
    #expect(engdal.team("north")?.name == "Nordvest")
    #expect(engdal.team("north")?.districts == ["Engskolen"])
    #expect(engdal.team("south")?.districts == ["Sydskolen"])
  }

  @Test func ownChoicesHold() {
    let engdal = department(
      PolicySet(duty: "policy.follow-up", number: 3, unit: "months"),
      PolicySet(duty: "policy.follow-up", number: 6, unit: "weeks"),
      ApprovalRecorded(id: "f1", provision: "§ 10", from: "2017-07-01", to: "2021-12-31"),
      ApprovalEnded(for: "f1", on: "2020-06-30"), RuleSetConfirmed(hash: "abc"))
    #expect(engdal.policy["policy.follow-up"]?.content.unit == "weeks")
    #expect(engdal.approvals.first?.endsOn == "2020-06-30")
    #expect(engdal.approvals.first?.recorded.to == "2021-12-31")
    #expect(engdal.confirmations.map(\.content.hash) == ["abc"])
  }
}
