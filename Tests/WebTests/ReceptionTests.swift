import CaseFile
import Foundation
import Testing

@testable import Web

@Suite struct ReceptionTests {
  @Test func whoIsNotSignedInIsSentToSignIn() async throws {
    try await Bench().browse { browser in
      let page = try await browser.get(Places.front())
      #expect(page.location == "/log-ind")
    }
  }

  @Test func aSessionEndsAfterAnHourUnusedAndTenHoursInAll() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      bench.wait(minutes: 59)
      #expect(try await browser.get(Places.help()).body.contains("Mette Holm"))
      bench.wait(minutes: 61)
      #expect(try await !browser.get(Places.help()).body.contains("Mette Holm"))
      _ = try await browser.post(Places.signInAs(Bench.mette), hidden: false)
      for _ in 1...11 {
        bench.wait(minutes: 55)
        _ = try await browser.get(Places.help())
      }
      #expect(try await !browser.get(Places.help()).body.contains("Mette Holm"))
    }
  }

  @Test func aRouteWhoseActionThePolicyDoesNotAllowTheRoleIsRefusedAndRecorded() async throws {
    let bench = try await Bench()
    let place = Place<Nothing>("proeve")
    let routes = Routes.all + [.get(place, .changePolicy) { _ in .text("hemmeligt") }]
    try await bench.browse(as: Bench.mette, routes: routes) { browser in
      let page = try await browser.get(place())
      #expect(page.status == 403 && page.body.contains("Din rolle har ikke adgang"))
      #expect(!page.body.contains("hemmeligt"))
    }
    let events = try await bench.archive.audit.rows(.init()).map(\.event)
    #expect(events.contains { $0.kind == .refusal && $0.detail == "change-policy" })
  }

  @Test func outsidersAreOfferedTheEmergencyDoorAndThenGetIn() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.jonas) { browser in
      let no = try await browser.get(Places.caseFile(Bench.open))
      #expect(no.status == 403 && no.body.contains("/sag/case-of-mette/noedadgang"))
      _ = try await browser.get(Places.breakGlass(Bench.open))
      #expect(try await browser.post(Places.breakGlass(Bench.open), [("reason", "")]).status == 422)
      _ = try await browser.get(Places.breakGlass(Bench.open))
      let yes = try await browser.post(Places.breakGlass(Bench.open), [("reason", "Barnet er på stationen")])
      #expect(yes.location == "/sag/case-of-mette")
      #expect(try await browser.get(Places.caseFile(Bench.open)).status == 200)
      bench.wait(minutes: 4 * 60)
      _ = try await browser.post(Places.signInAs(Bench.jonas), hidden: false)
      #expect(try await browser.get(Places.caseFile(Bench.open)).status == 403)
    }
    let events = try await bench.archive.audit.rows(.init()).map(\.event)
    #expect(events.contains { $0.kind == .breakGlass && $0.detail == "Barnet er på stationen" })
  }

  @Test(arguments: [
    "/sag/../../etc/passwd", "/sag/%2e%2e%2f", "/sag/%00", "/sag/a%2Fb/noedadgang", "/sag/x y/noedadgang",
  ])
  func hostileAddressesLeadNowhere(_ path: String) async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      let page = try await browser.get(path: path)
      #expect(page.status == 404)
    }
  }

  @Test func theLanguageIsChosenAndKept() async throws {
    try await Bench().browse { browser in
      #expect(try await browser.get(Places.help()).body.contains("<html lang=\"da\">"))
      let back = try await browser.get(path: "/sprog/en?til=%2Fhjaelp")
      #expect(back.location == "/hjaelp")
      #expect(try await browser.get(Places.help()).body.contains("<html lang=\"en\">"))
      #expect(try await browser.get(path: "/sprog/en?til=%2F%2Fevil.example").location == "/")
      #expect(try await browser.get(path: "/sprog/xx").status == 404)
    }
  }

  @Test func theLogHasNothingThatAnybodyTyped() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.breakGlass(Bench.open))
      _ = try await browser.post(Places.breakGlass(Bench.open), [("reason", "HEMMELIGT")])
      _ = try await browser.get(path: "/hjaelp?q=HEMMELIGT")
      _ = try await browser.get(path: "/HEMMELIGT")
    }
    #expect(bench.log.text.contains("break-glass") && bench.log.text.contains("/sag/*/noedadgang"))
    #expect(!bench.log.text.contains("HEMMELIGT") && !bench.log.text.contains("Jonas"))
  }
}
