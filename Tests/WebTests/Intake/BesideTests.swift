import CaseFile
import Testing

@testable import Web

@Suite struct BesideTests {
  @Test func earlierOnesOnTheChildAndItsSiblingsStandBesideAndLeaveATrace() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let old = try await bench.notify("old", hoursAgo: 24 * 60, about: "Emil Vestergaard", words: "Emil har blå mærker.")
    let new = try await bench.notify("new")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(old))
      _ = try await browser.post(
        Places.linkNotification(old), [("_do", "link"), ("child", "emil"), ("caseworker", "mette")])
      _ = try await browser.get(Places.linkNotification(new))
      _ = try await browser.post(Places.linkNotification(new), [("_do", "link"), ("child", "ida")])
    }
    let before = try await bench.reads(.intake(old), by: Bench.jonas)
    try await bench.browse(as: Bench.jonas) { browser in
      let page = try await browser.get(Places.notification(new))
      #expect(page.body.contains("Emil har blå mærker."))
      #expect(page.body.contains("Søskende: Emil Vestergaard"))
    }
    #expect(try await bench.reads(.intake(old), by: Bench.jonas) == before + 1)
  }

  @Test func whoHasTheNameIsShownBeforeItIsKnown() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1", about: "Ida Vestergaard og Emil Vestergaard")
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.notification(id))
      #expect(page.body.contains(Places.person(Bench.ida).path) && page.body.contains(Places.person(Bench.emil).path))
    }
    #expect(try await bench.searches().count == 2)
  }
}
