import CaseFile
import Foundation
import Testing

@testable import Web

/// What the tests of feedback measures share.
extension Bench {
  /// A case with a child of that age and a mother, and what else is said.
  func measuredCase(born: Day = Day(2012, 3, 1)!, _ contents: (String, any Content)...) async throws {
    let mother = PersonID(rawValue: "mother-of-emma")
    try await archive.append(
      Act(
        id: ActID(rawValue: services.newID()), actor: .staff(Self.mette), recordedAt: now,
        filings: [
          Act.Filing(.person(mother), at: .at(now), PersonRegistered(name: "Anne Prøve", born: Day(1984, 5, 2))),
          Act.Filing(.child(Self.open), at: .day(born), ChildBorn(on: born)),
          Act.Filing(.child(Self.open), at: .at(now), MemberJoined(person: mother, role: .mother, custody: true)),
        ]))
    for (day, content) in contents { try await add(day, content) }
  }

  func add(_ day: String, _ content: any Content, to id: CaseID = Bench.open) async throws {
    try await archive.append(
      Act(
        id: ActID(rawValue: services.newID()), actor: .staff(Self.mette), recordedAt: now,
        filings: [Act.Filing(.child(id), at: When(day) ?? .unknown, content)]))
  }

  func measuredFile(_ id: CaseID = Bench.open) async throws -> CaseFile {
    let member = try #require(try await services.vault.department().member(Self.mette))
    return try await services.vault.open(id, for: .readCase, by: member, at: now).file
  }

  func ors(_ id: String, _ marks: [String], rater: MeasureRater = .child, view: MeasureView = .own) -> MeasureTaken {
    MeasureTaken(
      id: id, instrument: MeasureInstrument(id: "ors", version: "1", name: "ORS"), rater: rater, view: view, age: 14,
      occasion: .start, way: .paper,
      marks: zip(["individual", "interpersonal", "social", "overall"], marks).map { MeasureMark($0, $1) })
  }

  func srs(_ id: String, _ marks: [String]) -> MeasureTaken {
    MeasureTaken(
      id: id, instrument: MeasureInstrument(id: "srs", version: "1", name: "SRS"), rater: .child, age: 14,
      occasion: .end, way: .paper,
      marks: zip(["relationship", "goals", "approach", "overall"], marks).map { MeasureMark($0, $1) })
  }
}
