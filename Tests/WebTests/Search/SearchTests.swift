import CaseFile
import Store
import Testing

@testable import Web

@Suite struct SearchTests {
  @Test func byNameCPRBirthdayAndCaseWithTheWholeFamily() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      for term in ["vestergård ida", "031518-1234", "3.5.2018"] {
        _ = try await browser.get(Places.search())
        let page = try await browser.post(Places.search(), [("q", term)])
        #expect(page.status == 200)
        #expect(page.body.contains("Ida Vestergaard"), "\(term)")
        #expect(page.body.contains("Sag hos Mette Holm") && page.body.contains("Emil Vestergaard"), "\(term)")
        #expect(!page.body.contains("Ole Jensen"))
      }
    }
  }

  @Test func theTermIsInTheAuditStoreAndNowhereElse() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.lars) { browser in
      _ = try await browser.get(Places.search())
      let page = try await browser.post(Places.search(), [("q", "Vestergaard Hemmelig")])
      #expect(page.location == nil)
    }
    let rows = try await bench.archive.audit.rows(AuditFilter(who: .staff(Bench.lars), kinds: [.search]))
    #expect(rows.map(\.event.detail) == ["Vestergaard Hemmelig"])
    #expect(!bench.log.text.contains("Hemmelig"))
    try await bench.browse(as: Bench.adam) { browser in
      let refused = try await browser.get(Places.search())
      #expect(refused.status == 403)
    }
  }

  @Test(arguments: [
    "%", "' OR '1'='1", "<script>alert(1)</script>", "\u{0}\u{0}", "💥💥", "_%_%", String(repeating: "a", count: 60_000),
    "0000000000", "31.31.2018", "\"; DROP TABLE person_row; --",
  ])
  func whateverIsTypedIsOnlyText(_ term: String) async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.search())
      let page = try await browser.post(Places.search(), [("q", term)])
      #expect(page.status == 200)
      #expect(!page.body.contains("<script>alert") && !page.body.contains("Vestergaard"))
    }
  }
}
