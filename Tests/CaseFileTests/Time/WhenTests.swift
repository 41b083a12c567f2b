import Foundation
import Testing

@testable import CaseFile

struct WhenTests {
  @Test func aDayGivesTheDoubtToTheMunicipality() {
    let when = When.day("2024-05-01")
    #expect(when.earliest == DanishTime.instant("2024-05-01"))
    #expect(when.latest == DanishTime.end(of: "2024-05-01"))
    #expect(when.date == "2024-05-01")
  }

  @Test func aMomentIsItself() {
    let moment = DanishTime.instant("2024-05-01", hour: 0, minute: 30)
    #expect(When.at(moment).earliest == moment)
    #expect(When.at(moment).latest == moment)
    #expect(When.at(moment).date == "2024-05-01")
  }

  @Test func unknownIsNotAnyDay() {
    #expect(When.unknown.earliest == nil)
    #expect(When.unknown.latest == nil)
    #expect(When.unknown.date == nil)
  }

  @Test(arguments: ["2024-05-01", "2024-05-01T14:05", "2024-05-01T14:05:09", "unknown"])
  func readsAndWrites(_ text: String) { #expect(When(text)?.description == text) }

  @Test(arguments: [
    "2024-05-01T24:00", "2024-05-01T12:60", "2024-05-01T1:05", "2024-05-01T", "2024-02-30T12:00", "yesterday",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(When(text) == nil) }

  @Test func codesWithoutRounding() throws {
    let all: [When] = [.day("2024-05-01"), .at(Instant(milliseconds: 1_714_600_000_123)), .unknown]
    #expect(try JSONDecoder().decode([When].self, from: JSONEncoder().encode(all)) == all)
  }
}
