import CaseFile
import Testing

@testable import Web

@Suite struct FirstOpeningTests {
  @Test func theFirstWhoOpensItIsWrittenOnceAndShown() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.inbox()).body.contains("ingen har åbnet den"))
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.get(Places.notification(id))
    }
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      let inbox = try await browser.get(Places.inbox()).body
      #expect(inbox.contains("åbnet af Mette Holm"))
      #expect(!inbox.contains("ingen har åbnet den"))
    }
    let opened = try await bench.entries(.intake(id)).filter { $0.content is NotificationOpened }
    #expect(opened.count == 1)
    #expect(opened.first?.actor == .staff(Bench.mette))
    #expect(try await bench.archive.notification(id)?.row.openedBy == Bench.mette)
    #expect(try await bench.archive.notification(id)?.row.opened == Bench.start)
  }

  @Test func ofManyWhoOpenItAtOnceOneIsWritten() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { mette in
      try await bench.browse(as: Bench.jonas) { jonas in
        try await withThrowingTaskGroup(of: Int.self) { group in
          for browser in [mette, jonas, mette, jonas] {
            group.addTask { try await browser.get(Places.notification(id)).status }
          }
          for try await status in group { #expect(status == 200) }
        }
      }
    }
    let opened = try await bench.entries(.intake(id)).filter { $0.content is NotificationOpened }
    #expect(opened.count == 1)
  }

  @Test func whoMayNotReadItOpensNothing() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    for staff in [Bench.rita, Bench.lars, Bench.adam] {
      try await bench.browse(as: staff) { browser in
        let status = try await browser.get(Places.notification(id)).status
        #expect(status == 403)
      }
    }
    #expect(try await bench.notification(id)?.opened == nil)
  }
}
