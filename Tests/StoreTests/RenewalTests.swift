import CaseFile
import Foundation
import Testing

@testable import Store

/// Rows that say which choices they were made by.
private struct Chooser: Deriver {
  let version = "chooser"
  let choices: String

  func followsChoices(_ stream: StreamID) -> Bool {
    if case .child = stream { true } else { false }
  }

  func rows(for stream: StreamID, entries: [Entry], cpr: CPRKey) -> DerivedRows {
    var rows = DerivedRows()
    guard case .child(let id) = stream else { return rows }
    rows.cases = [CaseRow(id: id, child: PersonID(rawValue: "child"), stage: choices)]
    return rows
  }
}

@Suite struct RenewalTests {
  private func filled(_ house: House, _ count: Int) async throws -> Archive {
    let archive = try house.open(deriver: Chooser(choices: "a"))
    let cases = (0..<count).map { House.note("act-\($0)", in: .child(CaseID(rawValue: "case-\($0)"))) }
    try await archive.append(contentsOf: cases)
    return archive
  }

  private func stages(_ archive: Archive) async throws -> [String: Int] {
    try await archive.openCases().reduce(into: [:]) { $0[$1.row.stage, default: 0] += 1 }
  }

  @Test func aSmallDepartmentFollowsAtOnce() async throws {
    let house = try House()
    let archive = try await filled(house, 60)
    try await archive.use(Chooser(choices: "b"))
    #expect(try await stages(archive) == ["b": 60])
    await archive.renewal.finish()
    #expect(try await archive.verify().isClean)
  }

  @Test func aBigOneIsFollowedStepByStepAndWhatIsWrittenMeanwhileAtOnce() async throws {
    let house = try House()
    let archive = try await filled(house, 420)
    try await archive.use(Chooser(choices: "b"))
    #expect(try await stages(archive)["b", default: 0] >= 100)
    try await archive.append(House.note("late", in: .child(CaseID(rawValue: "case-99"))))
    #expect(try await archive.cases([CaseID(rawValue: "case-99")]).map(\.row.stage) == ["b"])
    #expect(try await archive.verify().isClean)
    await archive.renewal.finish()
    #expect(try await stages(archive) == ["b": 420])
    #expect(try await archive.verify().isClean)
  }

  @Test func newChoicesMeanwhileBeginItAnew() async throws {
    let house = try House()
    let archive = try await filled(house, 320)
    try await archive.use(Chooser(choices: "b"))
    try await archive.use(Chooser(choices: "c"))
    await archive.renewal.finish()
    #expect(try await stages(archive) == ["c": 320])
  }

  @Test func afterAStopItGoesOnWhereItWas() async throws {
    let house = try House()
    let archive = try await filled(house, 420)
    archive.renewal.stop()
    // Stopped before its first step, as by a crash: the choices are known, and no list has followed.
    try await archive.use(Chooser(choices: "b"))
    #expect(try await stages(archive) == ["a": 420])
    try archive.close()
    let again = try house.open(deriver: Chooser(choices: "b"))
    await again.renewal.finish()
    #expect(try await stages(again) == ["b": 420])
    #expect(try await again.verify().isClean)
    try again.close()
    // Nothing is left to do at the next start.
    let third = try house.open(deriver: Chooser(choices: "b"))
    #expect(try await stages(third) == ["b": 420])
  }
}
