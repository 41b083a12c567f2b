import CaseFile
import Store
import Testing

@testable import Web

@Suite struct ColleaguesTests {
  @Test func theTeamsOwnComeFirstByNameWithTheirNumberOfCases() async throws {
    let bench = try await Bench()
    let department = try await bench.services.vault.department()
    let colleagues = Colleagues(
      department: department, team: Bench.south,
      counts: [
        CaseCount(team: Bench.north, caseworker: Bench.mette, count: 1),
        CaseCount(team: nil, caseworker: Bench.mette, count: 1), CaseCount(team: nil, caseworker: nil, count: 1),
      ])
    #expect(colleagues.counts == [Bench.mette: 2])
    #expect(colleagues.ofTeam.map(\.id) == [Bench.jonas])
    let options = colleagues.options(bench.services.texts.words(.danish))
    #expect(options.map(\.value) == ["jonas", "karen", "mette"])
    #expect(options.first?.label == .text("Jonas Dahl – 0 sager"))
    #expect(options.last?.label == .text("Mette Holm – Team Nord – 2 sager"))
  }

  @Test func whoHasTheCaseIsNotOffered() async throws {
    let bench = try await Bench()
    let department = try await bench.services.vault.department()
    let options = Colleagues(department: department, team: nil, counts: [])
      .options(bench.services.texts.words(.danish), except: Bench.mette)
    #expect(!options.contains { $0.value == "mette" })
  }
}
