import CaseFile
import Foundation
import Law
import Testing

@testable import Store

/// What the figures are made from: the sheets that hold, of the cases that may be counted, and a trace of whoever asked.
@Suite struct MeasuredCasesTests {
  private let lone = StaffID(rawValue: "lone")

  private func house() async throws -> (House, Archive) {
    let house = try House()
    let rules = try RuleSet.bundled()
    let archive = try Archive.open(folder: house.folder, masterKey: house.key) {
      HouseDeriver(rules: rules, setting: Setting(Department(entries: $0)))
    }
    return (house, archive)
  }

  private func write(_ id: String, _ contents: [(String, any Content)], to archive: Archive) async throws {
    for (index, (day, content)) in contents.enumerated() {
      let filing = Act.Filing(.child(CaseID(rawValue: id)), at: When(day) ?? .unknown, seen: index, content)
      try await archive.append(
        Act(
          id: ActID(rawValue: "act-\(id)-\(index)"), actor: .staff(House.worker), recordedAt: House.now,
          filings: [filing]))
    }
  }

  private func sheet(_ id: String, for corrected: String? = nil, _ mark: String) -> MeasureTaken {
    MeasureTaken(
      id: id, for: corrected, instrument: MeasureInstrument(id: "ors", version: "1", name: "ORS"), rater: .child,
      age: 14, way: .paper, marks: [MeasureMark("social", mark), MeasureMark("overall", "5")])
  }

  @Test func sheetsThatHoldAreCountedAndRestrictedCasesAreNot() async throws {
    let (house, archive) = try await house()
    try await write(
      "closed",
      [
        ("2024-01-01", CaseOpened(child: PersonID(rawValue: "one"))), ("2024-02-01", sheet("a", "4")),
        ("2024-02-01", sheet("b", for: "a", "6.5")), ("2024-03-01", sheet("c", "8")),
        ("2024-04-01", CaseClosed(reason: .goalsReached)),
      ], to: archive)
    try await write(
      "open", [("2024-01-01", CaseOpened(child: PersonID(rawValue: "two"))), ("2024-02-01", sheet("d", "3"))],
      to: archive)
    try await write(
      "secret",
      [
        ("2024-01-01", CaseOpened(child: PersonID(rawValue: "three"))), ("2024-02-01", sheet("e", "1")),
        ("2024-02-01", CaseRestricted(to: [House.worker])), ("2024-04-01", CaseClosed(reason: .moved)),
      ], to: archive)
    let found = try await archive.measured(MeasureFilter(), by: .staff(lone), at: House.now)
    #expect(found.closed.map(\.id.rawValue) == ["closed"])
    #expect(found.closed.first?.reason == "goals-reached")
    #expect(found.sheets.map(\.caseID.rawValue) == ["closed", "closed", "open"])
    #expect(found.sheets.first?.answers == ["social": "6.5", "overall": "5"])
    #expect(found.sheets.map(\.meeting) == [1, 2, 1])

    // One who marked is left out of the figures, and the marks are still there.
    let course = MeasureCourse(
      instrument: MeasureInstrument(id: "ors", version: "1", name: "ORS"), rater: .child, view: .own)
    let out = Act.Filing(
      .child(CaseID(rawValue: "open")), at: .at(House.now), seen: 2, CourseLeftOut(course: course, why: "Prøve"))
    try await archive.append(
      Act(id: ActID(rawValue: "out"), actor: .staff(House.worker), recordedAt: House.now, filings: [out]))
    let counted = try await archive.measured(MeasureFilter(), by: .staff(lone), at: House.now)
    #expect(counted.sheets.map(\.isLeftOut) == [false, false, true])
    #expect(counted.sheets.last?.answers == ["social": "3", "overall": "5"])

    let later = try await archive.measured(
      MeasureFilter(closedFrom: Day("2024-05-01")), by: .staff(lone), at: House.now)
    #expect(later.closed.isEmpty && later.sheets.map(\.caseID.rawValue) == ["open"])

    let traces = try await archive.audit.rows(AuditFilter(kinds: [.figures]))
    #expect(traces.count == 3 && traces.allSatisfy { $0.event.who == .staff(lone) })
    #expect(traces.first?.event.detail == "from=2024-05-01")
    _ = house
  }
}
