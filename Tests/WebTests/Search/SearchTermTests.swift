import CaseFile
import Testing

@testable import Web

@Suite struct SearchTermTests {
  @Test(arguments: [
    ("010120-1234", SearchTerm.cpr("0101201234")), ("0101201234", .cpr("0101201234")),
    ("4.6.2019", .birthday(Day(2019, 6, 4)!)), ("2019-06-04", .birthday(Day(2019, 6, 4)!)),
    ("ab3de6gh9jkm2npq", .caseNumber(CaseID(rawValue: "ab3de6gh9jkm2npq"))), ("Ida Holm", .name("Ida Holm")),
    ("٠١٠١٢٠١٢٣٤", .name("٠١٠١٢٠١٢٣٤")), ("12345", .name("12345")),
  ])
  func whatIsTypedSaysWhatItIs(_ text: String, _ term: SearchTerm) {
    #expect(SearchTerm(text) == term)
  }
}
