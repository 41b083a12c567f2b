import HTTPTypes
import Testing

@testable import Web

@Suite struct HeadersTests {
  @Test func everyAnswerHasTheStrictHeaders() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      for path in ["/hjaelp", "/findes-ikke", "/log-ind", "/"] {
        let page = try await browser.get(path: path)
        let policy = page.headers[HTTPField.Name("Content-Security-Policy")!] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(path)")
        #expect(!policy.contains("unsafe"))
        #expect(page.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
        #expect(page.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(page.headers[.strictTransportSecurity] == nil)
      }
    }
  }

  @Test func noPageHasScriptOrStyleOfItsOwn() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      for path in ["/log-ind", "/hjaelp"] {
        let body = try await browser.get(path: path).body
        #expect(!body.contains("style=") && !body.contains("<style") && !body.contains(" onclick"))
        #expect(body.components(separatedBy: "<script").count == 2 && body.contains("<script src=\"/static/naer."))
      }
    }
  }

  @Test func staticFilesAreKeptForGoodAndChangeTheirNameWithTheirContent() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let path = bench.services.assets.link("naer.css").text
      let file = try await browser.get(path: path)
      #expect(file.status == 200 && file.headers[.cacheControl]?.contains("immutable") == true)
      #expect(try await browser.get(path: "/static/naer.0000000000.css").status == 404)
    }
  }

  @Test func withTLSTheBrowserIsToldToStayThere() async throws {
    let bench = try await Bench(usesTLS: true)
    try await bench.browse { browser in
      let page = try await browser.get(path: "/hjaelp")
      #expect(page.headers[.strictTransportSecurity] != nil)
    }
  }
}
