import Testing

@testable import CaseFile

struct InstantTests {
  @Test func adds() {
    let start = Instant(milliseconds: 1000)
    #expect(start.adding(seconds: 2).milliseconds == 3000)
    #expect(start.adding(minutes: 1).milliseconds == 61_000)
    #expect(start.adding(hours: 24).milliseconds == 86_401_000)
    #expect(start < start.adding(seconds: 1))
  }
}
