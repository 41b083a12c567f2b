import CaseFile
import Foundation
import Store
import Testing

@testable import Web

/// What was typed isn't lost: back and forth, in another language, after a day, without cookies, sent twice.
@Suite struct DoorDraftTests {
  private static let words = "Hun har ikke spist siden i går"

  private func begin(_ browser: Browser, _ who: Worry.Who = .neighbour) async throws {
    _ = try await browser.post(Places.door(), [("who", who.rawValue)])
  }

  private func write(_ browser: Browser, _ extra: [(String, String)] = []) async throws -> Browser.Page {
    _ = try await browser.get(DoorStep.words.address)
    return try await browser.post(DoorStep.words.address, [("words", Self.words)] + extra)
  }

  @Test func goingBackKeepsWhatWasTyped() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      #expect(try await write(browser, [("_gaa", "tilbage")]).location == DoorStep.children.address.path)
      #expect(try await browser.get(DoorStep.words.address).body.contains(Self.words))
    }
  }

  @Test func anotherLanguageKeepsWhatWasTyped() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      #expect(try await write(browser, [("_sprog", "en")]).location == DoorStep.words.address.path)
      let page = try await browser.get(DoorStep.words.address)
      #expect(page.body.contains(Self.words) && page.body.contains("What have you seen or heard?"))
    }
  }

  @Test func theScriptKeepsWhatIsTyped() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await browser.get(DoorStep.words.address)
      let kept = try await browser.post(Places.doorDraft(Slug(rawValue: "ord")), [("words", Self.words)])
      #expect(kept.status == 200 && kept.body == "Husket kl. 14.05")
      #expect(try await browser.get(DoorStep.words.address).body.contains(Self.words))
    }
  }

  @Test func aChildCanBeTakenAwayAgain() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      for _ in 0..<2 {
        _ = try await browser.get(DoorStep.children.address)
        _ = try await browser.post(DoorStep.children.address, [("_barn", "flere")])
      }
      _ = try await browser.get(DoorStep.children.address)
      _ = try await browser.post(
        DoorStep.children.address,
        [("child-0-name", "Anna"), ("child-1-name", "Bent"), ("child-2-name", "Carl"), ("_fjern", "1")])
      let page = try await browser.get(DoorStep.children.address)
      #expect(page.body.contains("Anna") && !page.body.contains("Bent") && page.body.contains("Carl"))
      #expect(page.body.contains("child-1-name") && !page.body.contains("child-2-name"))
    }
  }

  @Test func someoneElseCanGoOnWithWhatIsThere() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await write(browser)
      let cookie = browser.cookie("naer-kladde")
      _ = try await browser.get(Places.door())
      _ = try await browser.post(Places.door(), [("who", "professional")])
      #expect(browser.cookie("naer-kladde") == cookie)
      #expect(try await browser.get(DoorStep.words.address).body.contains(Self.words))
    }
  }

  @Test func afterADayItIsGoneAndWhatThePageSentCanBeSentAnyway() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await browser.get(DoorStep.words.address)
      bench.wait(minutes: 25 * 60)
      #expect(try await browser.get(Places.doorCheck()).location == Places.door().with("vis", "intet").path)
      _ = try await browser.get(DoorStep.words.address)
      let page = try await browser.post(DoorStep.words.address, [("words", Self.words)])
      #expect(page.status == 422 && page.body.contains(Self.words) && page.body.contains("24 timer"))
      let form = try #require(page.hidden("_form"))
      let sent = try await browser.post(Places.doorShort(), [("_form", form), ("words", Self.words)])
      #expect(sent.status == 200 && sent.body.contains("N-"))
      #expect(try await DoorTests.received(bench).count == 1)
    }
  }

  @Test func withoutCookiesItIsWrittenOnOnePageAndSentOnce() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let begun = try await browser.post(Places.door(), [("who", "neighbour")])
      browser.forgetCookies()
      let next = try #require(begun.location)
      let page = try await browser.get(path: next)
      #expect(page.body.contains("gemmer ikke cookies"))
      let form = try #require(page.hidden("_form"))
      let answers = [("_form", form), ("words", Self.words), ("who", "young"), ("about", "mig")]
      let first = try await browser.post(Places.doorShort(), answers)
      bench.wait(minutes: 3)
      let again = try await browser.post(Places.doorShort(), answers)
      #expect(first.reference != nil && first.reference == again.reference)
      // The moment of the first, not of the second.
      #expect(again.body.contains("14.05") && !again.body.contains("14.08"))
      let content = try #require(try await DoorTests.received(bench).only?.content as? NotificationReceived)
      #expect(content.about == "mig" && content.from == .anonymous)
      let forged = try await browser.post(Places.doorShort(), [("_form", "abc.def"), ("words", Self.words)])
      #expect(forged.status == 422 && forged.body.contains(Self.words))
    }
  }

  @Test func sentTwiceItIsOneNotificationWithOneReceipt() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await write(browser)
      let token = try #require(try await browser.get(Places.doorCheck()).hidden("_csrf"))
      let results = try await withThrowingTaskGroup(of: Browser.Page.self) { group in
        for _ in 0..<8 {
          group.addTask { try await browser.post(Places.doorSend(), [("_csrf", token)], hidden: false) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.allSatisfy { $0.location == Places.doorReceipt().path })
      let reference = try await browser.get(Places.doorReceipt()).reference
      // The back button leads to the receipt, and so does every page of the form.
      for address in [Places.doorCheck(), DoorStep.words.address, Places.doorNow()] {
        #expect(try await browser.get(address).location == Places.doorReceipt().path)
      }
      #expect(try await browser.post(DoorStep.words.address, [("words", "mere")]).location == Places.doorReceipt().path)
      #expect(reference != nil)
      #expect(try await browser.get(Places.doorReceipt()).reference == reference)
      #expect(try await DoorTests.received(bench).count == 1)
    }
  }

  /// The act is on the disk, and the power went before the browser heard of it.
  @Test func anAnswerThatWasLostIsGivenAgain() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await write(browser)
      _ = try await browser.get(Places.doorCheck())
      let text = try #require(browser.cookie("naer-kladde"))
      let token = try #require(GuestToken(text))
      let drafts = bench.archive.guestDrafts
      let draft = try #require(try await drafts.draft(of: token, at: bench.now))
      _ = try await browser.post(Places.doorSend())
      let reference = try await browser.get(Places.doorReceipt()).reference
      // As it was before the draft became a receipt.
      try await drafts.clear(token, at: bench.now)
      try await drafts.save(draft.text, of: token, at: bench.now)
      bench.wait(minutes: 7)
      _ = try await browser.get(Places.doorCheck())
      _ = try await browser.post(Places.doorSend())
      let again = try await browser.get(Places.doorReceipt())
      #expect(again.reference == reference && again.body.contains("kl. 14.05"))
      #expect(try await DoorTests.received(bench).count == 1)
    }
  }

  @Test func whatWasWrittenCanBeDeleted() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await write(browser)
      let text = try #require(browser.cookie("naer-kladde"))
      let token = try #require(GuestToken(text))
      _ = try await browser.get(Places.doorCheck())
      let deleted = try await browser.post(Places.doorDelete())
      #expect(deleted.location == Places.door().with("vis", "slettet").path)
      #expect(browser.cookie("naer-kladde") == nil)
      #expect(try await bench.archive.guestDrafts.draft(of: token, at: bench.now)?.text == "")
    }
  }

  @Test func leavingQuicklyLeavesNothing() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await write(browser)
      let left = try await browser.get(Places.doorLeave())
      #expect(left.status == 303 && left.location == "\(DoorFrame.neutral)")
      #expect(browser.cookie("naer-kladde") == nil)
      #expect(try await browser.get(Places.door()).body.contains("Du er i gang") == false)
    }
  }

  @Test func aFormOfAnotherPageChangesNothing() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await write(browser)
      for address in [DoorStep.words.address, Places.doorNow(), Places.doorSend()] {
        let page = try await browser.post(address, [("_csrf", "00"), ("words", "falsk")], hidden: false)
        #expect(page.status == 422 && page.body.contains("falsk") || page.body.contains(Self.words), "\(address)")
      }
      _ = try await browser.post(Places.doorDelete(), [("_csrf", "00")], hidden: false)
      #expect(try await browser.get(DoorStep.words.address).body.contains(Self.words))
      #expect(try await DoorTests.received(bench).isEmpty)
    }
  }

  @Test func theCookieIsForThisBrowserAlone() async throws {
    let bench = try await Bench(usesTLS: true)
    try await bench.browse { browser in
      let page = try await browser.post(Places.door(), [("who", "young")])
      let cookie = try #require(page.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-naer-kladde="))
      for word in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(word), "\(word)") }
      #expect(!cookie.contains("Max-Age") && !cookie.contains("Expires"))
    }
  }

  @Test func aMailAddressThatCantBeOneIsSaidAndKept() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      try await begin(browser)
      _ = try await browser.get(DoorStep.reach.address)
      let page = try await browser.post(
        DoorStep.reach.address, [("name", "Ane"), ("mail", "ane snabela mail"), ("phone", "123")])
      #expect(page.status == 422 && page.body.contains("ane snabela mail"))
      #expect(page.body.contains("navn@eksempel.dk") && page.body.contains("mindst 8 cifre"))
    }
  }
}

extension Browser.Page {
  /// The reference on a receipt.
  var reference: String? {
    body.firstMatch(of: /N-[2-9A-Z]{4}-[2-9A-Z]{4}/).map { String($0.0) }
  }
}
