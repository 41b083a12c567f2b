import CaseFile
import HTTPTypes
import Testing

@testable import Web

@Suite struct SignInTests {
  private static let password = "en lang sætning om æbler"

  private func bench() async throws -> Bench {
    let bench = try await Bench(isDemo: false)
    try await bench.archive.accounts.set(Bench.mette, userName: "mette", password: Self.password)
    return bench
  }

  @Test func theRightPasswordLetsIn() async throws {
    try await bench().browse { browser in
      let page = try await browser.post(Places.signIn(), [("username", " Mette "), ("password", Self.password)])
      #expect(page.status == 303)
      let cookie = page.headers[.setCookie] ?? ""
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
      #expect(try await browser.get(Places.help()).body.contains("Mette Holm"))
    }
  }

  @Test func withTLSTheCookieIsSecureAndTiedToTheHost() async throws {
    let bench = try await Bench(usesTLS: true)
    try await bench.browse { browser in
      let cookie = try await browser.post(Places.signInAs(Bench.mette)).headers[.setCookie] ?? ""
      #expect(cookie.hasPrefix("__Host-naer=") && cookie.contains("Secure") && cookie.contains("Path=/"))
    }
  }

  @Test func aWrongPasswordAndAnUnknownNameAreAnsweredAlike() async throws {
    try await bench().browse { browser in
      let wrong = try await browser.post(Places.signIn(), [("username", "mette"), ("password", "forkert")])
      let unknown = try await browser.post(Places.signIn(), [("username", "ingen"), ("password", "forkert")])
      #expect(wrong.status == 422 && unknown.status == 422)
      #expect(wrong.body.contains("passer ikke sammen") && unknown.body.contains("passer ikke sammen"))
      #expect(browser.cookieNames.isEmpty)
    }
  }

  @Test func fiveWrongPasswordsLockTheAccountForAWhile() async throws {
    let bench = try await bench()
    try await bench.browse { browser in
      for _ in 1...5 {
        _ = try await browser.post(Places.signIn(), [("username", "mette"), ("password", "forkert")])
      }
      let right = [("username", "mette"), ("password", Self.password)]
      let locked = try await browser.post(Places.signIn(), right)
      #expect(locked.status == 422 && locked.body.contains("kl. 14.20"))
      bench.wait(minutes: 16)
      #expect(try await browser.post(Places.signIn(), right).status == 303)
    }
  }

  @Test func oneClickIsForTheDemoOnly() async throws {
    try await bench().browse { browser in
      let click = try await browser.post(Places.signInAs(Bench.mette))
      let page = try await browser.get(Places.signIn())
      #expect(click.status == 404 && !page.body.contains("log-ind/som"))
    }
  }

  @Test func inTheDemoThereIsAButtonForEachRole() async throws {
    try await Bench().browse { browser in
      let body = try await browser.get(Places.signIn()).body
      #expect(body.contains("Log ind som Mette Holm, Rådgiver · Team Nord"))
      #expect(body.contains("Log ind som Lone Krag, Leder") && body.contains("Fiktive data"))
    }
  }

  @Test func signingOutEndsTheSessionForGood() async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      let cookie = try #require(browser.cookie("naer"))
      _ = try await browser.get(Places.help())
      #expect(try await browser.post(Places.signOut()).location == "/log-ind")
      browser.set(cookie: "naer", cookie)
      #expect(try await browser.get(Places.front()).location == "/log-ind")
    }
  }

  @Test func oneGoesBackToWhereOneWantedToBeAndNowhereElse() async throws {
    try await Bench().browse { browser in
      let page = try await browser.get(path: "/sag/case-of-mette/noedadgang")
      #expect(page.location == "/log-ind?til=%2Fsag%2Fcase-of-mette%2Fnoedadgang")
      let back = try await browser.post(Places.signInAs(Bench.mette), [("til", "/sag/case-of-mette")])
      #expect(back.location == "/sag/case-of-mette")
      for hostile in ["//evil.example", "https://evil.example", "javascript:alert(1)", "/\\evil.example"] {
        #expect(try await browser.post(Places.signInAs(Bench.mette), [("til", hostile)]).location == "/")
      }
    }
  }

  @Test func whoHasLeftIsOut() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.help()).body.contains("Mette Holm"))
      let left = Act.Filing(.department, at: .at(bench.now), StaffLeft(staff: Bench.mette, on: Day(2026, 6, 4)!))
      try await bench.archive.append(
        Act(id: ActID(rawValue: "left"), actor: .system, recordedAt: bench.now, filings: [left]))
      bench.wait(minutes: 1)
      #expect(try await !browser.get(Places.help()).body.contains("Mette Holm"))
    }
  }
}
