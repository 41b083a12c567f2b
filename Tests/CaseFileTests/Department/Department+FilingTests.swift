import Testing

@testable import CaseFile

struct DepartmentFilingTests {
  private let engdal = department(
    TeamFormed(team: "north", name: "Nord"), StaffJoined(staff: "anna", name: "Anna", role: .caseworker, team: "north"),
    StaffJoined(staff: "bo", name: "Bo", role: .leader), StaffLeft(staff: "bo", on: "2024-05-31"),
    ApprovalRecorded(id: "f1", provision: "§ 10", from: "2017-07-01"))

  private func file(_ content: any Content) throws(Refusal) -> Act.Filing {
    try engdal.filing(content, at: .day("2024-06-01"), now: noon("2024-06-01"))
  }

  @Test func goesIntoTheDepartmentsStream() throws {
    let filing = try file(TeamChanged(team: "north", name: "Nordvest"))
    #expect(filing.stream == .department)
    #expect(filing.seen == 5)
  }

  @Test func staff() throws {
    #expect(throws: Refusal(.alreadyThere)) { try file(StaffJoined(staff: "anna", name: "Anna", role: .leader)) }
    #expect(throws: Refusal(.unknownStaff)) { try file(StaffChanged(staff: "eva", role: .leader)) }
    #expect(throws: Refusal(.unknownStaff)) { try file(StaffLeft(staff: "eva")) }
    #expect(throws: Refusal(.alreadyLeft, dates: ["date": "2024-05-31"])) { try file(StaffLeft(staff: "bo")) }
    _ = try file(StaffJoined(staff: "bo", name: "Bo", role: .caseworker, team: "north"))
    _ = try file(StaffLeft(staff: "anna"))
  }

  @Test func teams() throws {
    #expect(throws: Refusal(.alreadyThere)) { try file(TeamFormed(team: "north", name: "Nord")) }
    #expect(throws: Refusal(.unknownTeam)) { try file(TeamChanged(team: "south")) }
    #expect(throws: Refusal(.unknownTeam)) { try file(StaffChanged(staff: "anna", team: "south")) }
    _ = try file(TeamFormed(team: "south", name: "Syd"))
  }

  @Test func limits() throws {
    #expect(throws: Refusal(.noSuchLimit)) { try file(PolicySet(duty: "policy.review", number: 0, unit: "weeks")) }
    #expect(throws: Refusal(.noSuchLimit)) { try file(PolicySet(duty: "policy.review", number: 8, unit: "moons")) }
    #expect(throws: Refusal(.noSuchLimit)) { try file(PolicySet(duty: "policy.review", number: 8)) }
    _ = try file(PolicySet(duty: "policy.review", number: 8, unit: "weeks"))
    _ = try file(PolicySet(duty: "policy.review"))
  }

  @Test func approvals() throws {
    let early = Refusal(.approvalEndsBeforeStart, dates: ["date": "2017-07-01"])
    #expect(throws: Refusal(.alreadyThere)) {
      try file(ApprovalRecorded(id: "f1", provision: "§ 10", from: "2017-07-01"))
    }
    #expect(throws: early) { try file(ApprovalEnded(for: "f1", on: "2017-06-30")) }
    #expect(throws: early) {
      try file(ApprovalRecorded(id: "f2", provision: "§ 10", from: "2017-07-01", to: "2017-06-30"))
    }
    #expect(throws: Refusal(.unknownApproval)) { try file(ApprovalEnded(for: "f2", on: "2020-01-01")) }
    _ = try file(ApprovalEnded(for: "f1", on: "2017-07-01"))
  }
}
