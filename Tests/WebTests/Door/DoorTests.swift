import CaseFile
import Foundation
import Store
import Testing

@testable import Web

/// Somebody from outside writes, from the first page to the receipt.
@Suite struct DoorTests {
  private static let words = "Han sidder alene på trappen hver aften"

  /// From the first page, answering what is told and nothing else, to the page where it is looked through.
  static func write(
    _ browser: Browser, as who: Worry.Who = .neighbour, _ answers: [DoorStep: [(String, String)]]
  ) async throws -> Browser.Page {
    let begun = try await browser.post(Places.door(), [("who", who.rawValue)])
    #expect(begun.status == 303)
    for step in DoorStep.all(for: who) {
      let page = try await browser.get(step.address)
      #expect(page.status == 200, "\(step)")
      let address = step == .files ? Places.doorFiles() : step.address
      #expect(try await browser.post(address, answers[step] ?? []).status == 303, "\(step)")
    }
    return try await browser.get(Places.doorCheck())
  }

  static func received(_ bench: Bench) async throws -> [Entry] {
    var all: [Entry] = []
    for line in try await bench.archive.notifications(NotificationFilter()) {
      let trace = Trace(reader: .system, .house, .house, at: bench.now)
      all += try await bench.archive.read(.intake(line.row.id), trace: trace)
    }
    return all
  }

  @Test func theFirstPageSaysWhomToCallBeforeAnythingElse() async throws {
    let bench = try await Bench()
    try await bench.tellTelephone()
    try await bench.browse { browser in
      let page = try await browser.get(Places.door())
      let call = try #require(page.body.range(of: "tel:112"))
      let duty = try #require(page.body.range(of: "tel:00000000"))
      let begin = try #require(page.body.range(of: "name=\"who\""))
      #expect(call.lowerBound < begin.lowerBound && duty.lowerBound < begin.lowerBound)
      #expect(page.body.contains("24 timer efter modtagelsen") && page.body.contains("barnets lov § 136"))
      #expect(page.body.contains("barnets lov § 135, ikke bekræftet af kommunens jurist"))
      #expect(browser.cookieNames.isEmpty)
    }
  }

  /// Said plainly, with the telephone; what was typed is in the form that sends it again, and stands there to be copied.
  @Test func whereTheStoreFailsNothingThatWasTypedIsLost() async throws {
    let bench = try await Bench()
    try await bench.tellTelephone()
    try await bench.browse { browser in
      _ = try await browser.post(Places.door(), [("who", Worry.Who.neighbour.rawValue)])
      _ = try await browser.get(DoorStep.words.address)
      try bench.archive.close()
      let words = Array(repeating: Self.words, count: 10).joined(separator: ". ")
      let page = try await browser.post(DoorStep.words.address, [("words", words)])
      #expect(page.status == 503 && page.body.contains("action=\"\(DoorStep.words.address.path)\""))
      #expect(page.hidden("words") == words && page.body.components(separatedBy: words).count == 3)
      #expect(page.body.contains("tel:112") && page.body.contains("tel:00000000"))
      #expect(!bench.log.text.contains("trappen"))
    }
  }

  /// A name alone is no way to answer: nobody is promised a call that can't be made.
  @Test func whoeverLeavesNoTelephoneIsPromisedNoCall() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let check = try await Self.write(
        browser,
        [
          .you: [("relation", "neighbour")], .children: [("child-0-name", "Emil")], .words: [("words", Self.words)],
          .reach: [("anonymous", "no"), ("name", "Bo Nabo")],
        ])
      #expect(check.body.contains("så vi kan ikke svare dig") && !check.body.contains("og kan svare dig"))
      #expect(try await browser.post(Places.doorSend()).status == 303)
      let receipt = try await browser.get(Places.doorReceipt()).body
      #expect(receipt.contains("kan ikke skrive eller ringe til dig") && !receipt.contains("skriver eller ringer vi"))
    }
  }

  /// Somebody young who tells their name is looked for, and isn't sent away for want of a telephone.
  @Test func whoeverIsYoungIsNotToldThatNobodyCanAnswer() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let check = try await Self.write(
        browser, as: .young, [.you: [("child-0-name", "Emil Skov")], .words: [("words", Self.words)]])
      #expect(!check.body.contains("så vi kan ikke svare dig"))
      #expect(try await browser.post(Places.doorSend()).status == 303)
      let receipt = try await browser.get(Places.doorReceipt()).body
      #expect(!receipt.contains("Du er anonym") && !receipt.contains("kan ikke skrive eller ringe til dig"))
      #expect(receipt.contains("vil gerne tale med dig"))
    }
  }

  @Test func anAnonymousNeighbourSendsAndGetsAReceipt() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let check = try await Self.write(
        browser,
        [
          .you: [("relation", "neighbour")],
          .children: [("child-0-name", "Emil"), ("child-0-age", "vist fem"), ("child-0-address", "Åvej 3")],
          .words: [("words", Self.words)], .danger: [("danger", "unknown")], .parents: [("parents", "no")],
          .reach: [("anonymous", "yes"), ("name", "Ane Nabo"), ("phone", "00 00 00 01")],
        ])
      #expect(check.body.contains(Self.words) && !check.body.contains("Ane Nabo"))
      let sent = try await browser.post(Places.doorSend())
      #expect(sent.location == Places.doorReceipt().path)
      let receipt = try await browser.get(Places.doorReceipt())
      #expect(receipt.body.contains("fredag 5. juni 2026 kl. 14.05"))
      #expect(!receipt.body.contains(Self.words))
      #expect(try await browser.get(Places.doorReceipt().with("vis", "alt")).body.contains(Self.words))

      let entry = try #require(try await Self.received(bench).only)
      let content = try #require(entry.content as? NotificationReceived)
      #expect(entry.actor == .notifier && entry.happenedAt == .at(Bench.start))
      #expect(content.from == .anonymous && content.channel == .web && content.professional == false)
      #expect(content.notifier == nil && content.reach == nil && content.reply == nil)
      #expect(content.words == Self.words && content.inDanger == nil && content.parentsInformed == false)
      #expect(content.children == [NotifiedChild(name: "Emil", address: "Åvej 3", age: "vist fem")])
      let reference = try #require(content.receipt)
      #expect(receipt.body.contains(reference))
      #expect(content.flood == nil && content.trap == nil)
      #expect(!bench.log.text.contains("Emil") && !bench.log.text.contains(reference))
    }
  }

  @Test func aSchoolHeadWithTwoChildrenIsToldWhatComesOfIt() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      _ = try await browser.post(Places.door(), [("who", "professional")])
      _ = try await browser.get(DoorStep.you.address)
      _ = try await browser.post(
        DoorStep.you.address, [("kind", "school"), ("workplace", "Nærborg Skole"), ("position", "Skoleleder")])
      _ = try await browser.get(DoorStep.children.address)
      let more = try await browser.post(DoorStep.children.address, [("child-0-name", "Ida"), ("_barn", "flere")])
      #expect(more.location == DoorStep.children.address.path + "#barn")
      _ = try await browser.get(DoorStep.children.address)
      _ = try await browser.post(
        DoorStep.children.address,
        [("child-0-name", "Ida"), ("child-0-cpr", "010399-0000"), ("child-1-name", "Bo"), ("child-1-age", "2.3.2016")])
      _ = try await browser.get(DoorStep.words.address)
      _ = try await browser.post(DoorStep.words.address, [("words", "Fravær")])
      _ = try await browser.get(DoorStep.reach.address)
      _ = try await browser.post(
        DoorStep.reach.address, [("name", "Sanne Skov"), ("mail", "sanne@skole.example"), ("phone", "00 00 00 02")])
      _ = try await browser.get(Places.doorCheck())
      _ = try await browser.post(Places.doorSend())
      let receipt = try await browser.get(Places.doorReceipt())
      #expect(receipt.body.contains("barnets lov § 137 stk. 1"))
      #expect(receipt.body.contains("§ 136, ikke bekræftet af kommunens jurist"))

      let content = try #require(try await Self.received(bench).only?.content as? NotificationReceived)
      #expect(content.from == .school && content.professional == true && content.role == "Skoleleder, Nærborg Skole")
      #expect(content.notifier == "Sanne Skov")
      #expect(content.reply == Reach(mail: "sanne@skole.example", phone: "00 00 00 02"))
      #expect(
        content.children == [
          NotifiedChild(name: "Ida", cpr: "0103990000"), NotifiedChild(name: "Bo", born: Day(2016, 3, 2)),
        ])
      #expect(content.about == "Ida, Bo")
    }
  }

  @Test func aYoungPersonWritesInItsOwnWords() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let check = try await Self.write(
        browser, as: .young,
        [
          .words: [("words", "Jeg tør ikke gå hjem")], .you: [("child-0-name", "Liv"), ("child-0-age", "13")],
          .reach: [("phone", "00 00 00 03"), ("careful", "Ring ikke efter kl. 16")],
        ])
      #expect(!check.body.contains("forældre"))
      _ = try await browser.post(Places.doorSend())
      let content = try #require(try await Self.received(bench).only?.content as? NotificationReceived)
      #expect(content.from == .child && content.notifier == "Liv" && content.parentsInformed == nil)
      #expect(content.reach == "00 00 00 03\nRing ikke efter kl. 16")
      #expect(content.children == [NotifiedChild(name: "Liv", age: "13")])
    }
  }

  @Test func nothingIsAskedForButWhatWorriesThem() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      _ = try await Self.write(browser, [:])
      let empty = try await browser.post(Places.doorSend())
      #expect(empty.status == 422 && empty.body.contains("Skriv et par ord"))
      #expect(try await Self.received(bench).isEmpty)
      _ = try await browser.get(DoorStep.words.address.with("til", "tjek"))
      let back = try await browser.post(DoorStep.words.address, [("words", "?"), ("_til", "tjek")])
      #expect(back.location == Places.doorCheck().path)
      _ = try await browser.get(Places.doorCheck())
      #expect(try await browser.post(Places.doorSend()).status == 303)
      #expect(try await Self.received(bench).count == 1)
    }
  }

  @Test func inDangerTheTelephoneComesAgainAndItCanBeSentAtOnce() async throws {
    let bench = try await Bench()
    try await bench.tellTelephone()
    try await bench.browse { browser in
      _ = try await browser.post(Places.door(), [("who", "neighbour")])
      _ = try await browser.get(DoorStep.danger.address)
      #expect(try await browser.post(DoorStep.danger.address, [("danger", "yes")]).location == Places.doorNow().path)
      let now = try await browser.get(Places.doorNow())
      #expect(now.body.contains("tel:112") && now.body.contains("tel:00000000"))
      #expect(try await browser.post(Places.doorNow()).status == 422)
      _ = try await browser.get(Places.doorNow())
      let sent = try await browser.post(Places.doorNow(), [("words", "Hun skriger")])
      #expect(sent.location == Places.doorReceipt().path)
      let content = try #require(try await Self.received(bench).only?.content as? NotificationReceived)
      #expect(content.inDanger == true && content.words == "Hun skriger")
    }
  }

  @Test func aTrapMarksAndRefusesNothing() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      _ = try await Self.write(browser, [.words: [("words", Self.words)]])
      _ = try await browser.post(Places.doorSend(), [("hjemmeside", "https://example.org")])
      let content = try #require(try await Self.received(bench).only?.content as? NotificationReceived)
      #expect(content.trap == true && content.words == Self.words)
    }
  }
}

extension Bench {
  func tellTelephone() async throws {
    let filing = Act.Filing(.department, at: .at(now), DoorSet(telephone: "00 00 00 00"))
    try await archive.append(
      Act(id: ActID(rawValue: "telephone"), actor: .system, recordedAt: now, filings: [filing]))
    await services.office.forget()
  }
}

extension Array {
  /// The element, where there is just one.
  var only: Element? { count == 1 ? first : nil }
}
