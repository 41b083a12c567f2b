import Foundation
import Testing

@testable import Measures

/// What entries in the case file will carry is read back as it was written.
struct CarriedValuesTests {
  private func comesBack<Value: Codable & Hashable>(_ value: Value) throws {
    #expect(try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value)) == value)
  }

  private let mother = Scorer(.parent, person: "p1")
  private let day = DayNumber(20_000)

  @Test func sheetsAndLicences() throws {
    try comesBack(try sheet("gas", ["g1": "+1", "g2": "what?"], day: 20_000, meeting: 3, weights: ["g1": 2.5]))
    try comesBack(try sheet("ors", total: "19,9", skipped: "træt", replaces: "s0"))
    try comesBack(
      LicenceRecord(
        id: "l", instruments: ["ors"], licensor: "a", holder: "b", ways: [.paperEntry, .sending], from: day,
        forbidsOwnModels: true, recordedBy: "c", recordedOn: day))
    try comesBack(TrajectoryChoice.parameters("x"))
    for instrument in bundled.instruments { try comesBack(instrument) }
  }

  @Test func marksOfTheTools() throws {
    let halves = try #require(RulerScale(steps: 5, halfSteps: true))
    try comesBack(
      RulerMark(
        id: "1", aspect: .care, context: RulerContext("klub"), scorer: mother, place: 3.5, scale: halves, day: day,
        reason: "fordi", isBaseline: true, replaces: "0"))
    try comesBack(RulerNote(id: "1", .needed, words: "Ro", by: mother, day: day))
    try comesBack(RulerSettings.standard)
    try comesBack(
      LadderMark(id: "1", .began, step: .kinOrNetwork, day: day, need: .homeBased, expectedDays: 90, by: mother))
    try comesBack(
      SafetyItem(
        id: "1", .goal, words: "Mad hver dag", by: mother, day: day, goal: .init(danger: "d", sign: "s", forDays: 90)))
    try comesBack(SafetyMark(id: "1", scorer: mother, place: 4.5, reason: "fordi", day: day))
    try comesBack(SafetyRule(id: "1", who: "Mormor", what: "Henter", from: day, otherwise: "Ringer"))
    try comesBack(HouseMark(id: "1", .goodThings, drawing: "b1", day: day))
  }

  @Test func aScoreIsAPlainNumberInAFile() throws {
    #expect(String(decoding: try JSONEncoder().encode([Score(19.9), 25]), as: UTF8.self) == "[19.9,25]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Score].self, from: Data("[1e300]".utf8)) }
  }
}
