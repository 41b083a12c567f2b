import Testing

@testable import CaseFile

struct AssignmentsTests {
  private let assigned = CaseAssigned(caseworker: "anna", team: "north")

  @Test func followsTheHandOvers() {
    let file = caseFile(assigned, CaseHandedOver(from: "anna", to: "bo", team: "south"), NextStepSet(what: "Møde"))
    #expect(file.assignments.caseworker == "bo")
    #expect(file.assignments.team == "south")
    #expect(file.assignments.everybody == ["anna", "bo"])
    #expect(file.assignments.nextStep?.content.what == "Møde")
  }

  @Test func isNotGivenToWhoHasIt() throws {
    let file1 = caseFile(assigned)
    #expect(throws: Refusal(.alreadyAssigned)) { try file(assigned, in: file1) }
    #expect(throws: Refusal(.handedToSame)) { try file(CaseHandedOver(to: "anna", team: "north"), in: file1) }
    try file(CaseHandedOver(to: "anna", team: "south"), in: file1)
    try file(CaseAssigned(caseworker: "bo", team: "north"), in: file1)
  }
}
