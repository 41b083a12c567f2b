import CaseFile
import Testing

@testable import Law

@Suite struct WhenTextTests {
  @Test(arguments: [
    ("2024-05-01", "1. maj 2024", "1 May 2024"),
    ("2024-05-01T14:05", "1. maj 2024 kl. 14.05", "1 May 2024 at 14:05"), ("unknown", "unknown", "unknown"),
  ]) func asPeopleWriteIt(text: String, danish: String, english: String) throws {
    let when = try #require(When(text))
    #expect(when.text(in: .da) == danish)
    #expect(when.text(in: .en) == english)
  }
}
