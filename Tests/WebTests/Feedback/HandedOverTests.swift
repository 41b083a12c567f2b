import CaseFile
import HTTPTypes
import Testing

@testable import Web

/// The screen in somebody else's hands: nothing but the sheet, until its own person takes it back.
@Suite struct HandedOverTests {
  private static let password = "en lang sætning om æbler"
  private let lines = [("m-strength", "4.3"), ("m-safety", "6"), ("m-company", "7.1"), ("m-direction", "5")]

  private func begin(_ browser: Browser, rater: String = "child") async throws -> Browser.Page {
    _ = try await browser.get(Places.feedbackNew(Bench.open))
    return try await browser.post(
      Places.feedbackNew(Bench.open),
      [("instrument", "trivselslinjer"), ("rater", rater), ("view", "other"), ("way", "screen")])
  }

  /// Signed in with a password, as outside the demo.
  private func browse(_ body: @Sendable @escaping (Bench, Browser) async throws -> Void) async throws {
    let bench = try await Bench(isDemo: false)
    try await bench.measuredCase()
    try await bench.archive.accounts.set(Bench.mette, userName: "mette", password: Self.password)
    try await bench.browse { browser in
      _ = try await browser.post(Places.signIn(), [("username", "mette"), ("password", Self.password)])
      try await body(bench, browser)
    }
  }

  @Test func noAddressLeadsAnywhereButToTheSheet() async throws {
    try await browse { _, browser in
      #expect(try await begin(browser).location == Places.handedOver().path)
      let sheet = try await browser.get(Places.handedOver())
      #expect(sheet.status == 200 && !sheet.body.contains("<nav") && !sheet.body.contains(Places.day().path))
      // No mark beforehand, and no number.
      #expect(!sheet.body.contains("checked"))
      for address in [
        Places.caseFile(Bench.open), Places.feedback(Bench.open), Places.day(), Places.search(), Places.front(),
        Places.signIn(), Places.help(), Places.door(),
      ] {
        #expect(try await browser.get(address).location == Places.handedOver().path, "\(address.path)")
      }
      for address in [
        Places.signInAs(Bench.lone), Places.signOut(), Places.signIn(), Places.breakGlass(Bench.open), Places.draft(),
      ] {
        #expect(try await browser.post(address).location == Places.handedOver().path, "\(address.path)")
      }
      let lost = try await browser.get(path: "/findes/ikke")
      #expect(!lost.body.contains("Mette Holm"))
    }
  }

  @Test func aHalfFilledSheetSaysWhatIsMissingAndKeepsItsMarks() async throws {
    try await browse { bench, browser in
      _ = try await begin(browser)
      _ = try await browser.get(Places.handedOver())
      let half = try await browser.post(Places.handedOver(), Array(lines.prefix(2)))
      #expect(half.status == 422)
      #expect(half.body.contains("data-value=\"4.3\"") && half.body.contains("data-value=\"6\""))
      #expect(half.body.components(separatedBy: "Der mangler et mærke.").count == 5)
      let outside = try await browser.post(Places.handedOver(), [("m-strength", "11")] + lines.dropFirst())
      #expect(outside.status == 422 && outside.body.contains("fra 0 til 10"))
      #expect(try await bench.measuredFile().feedback.sheets.isEmpty)
    }
  }

  @Test func aLineCanBeLeftOutAndIsNeverANought() async throws {
    try await browse { bench, browser in
      _ = try await begin(browser)
      let whole = try await browser.get(Places.handedOver()).body
      #expect(!whole.contains("name=\"partly\""))
      let three = Array(lines.prefix(3))
      #expect(try await browser.post(Places.handedOver(), three).body.contains("name=\"partly\""))
      // Not where a mark is wrong, nor where there is none.
      let wrong = try await browser.post(Places.handedOver(), [("m-strength", "11"), ("partly", "1")])
      #expect(wrong.status == 422 && !wrong.body.contains("name=\"partly\""))
      #expect(try await browser.post(Places.handedOver(), [("partly", "1")]).status == 422)
      #expect(try await bench.measuredFile().feedback.sheets.isEmpty)
      #expect(try await browser.post(Places.handedOver(), three + [("partly", "1")]).status == 303)
      let sheet = try #require(try await bench.measuredFile().feedback.sheets.first?.content)
      #expect(sheet.marks.map(\.item) == ["strength", "safety", "company"] && sheet.total == nil)
      _ = try await browser.get(Places.handedOver())
      _ = try await browser.post(Places.takeBack(), [("password", Self.password)])
      let page = try await browser.get(Places.feedbackSheet(Bench.open, Slug(rawValue: sheet.id))).body
      #expect(page.contains("Der er ingen sum") && page.contains("En linje uden mærke er ikke 0."))
      #expect(!page.contains("I alt"))
      #expect(try await browser.get(Places.feedback(Bench.open)).body.contains("Ikke alle linjer, ingen sum"))
    }
  }

  @Test func whatIsSentIsWrittenOnceAndTheScreenStaysLocked() async throws {
    try await browse { bench, browser in
      _ = try await begin(browser)
      _ = try await browser.get(Places.handedOver())
      #expect(try await browser.post(Places.handedOver(), lines).status == 303)
      // Sent again, and by the button back.
      _ = try await browser.post(Places.handedOver(), lines)
      let sheets = try await bench.measuredFile().feedback.sheets
      #expect(sheets.count == 1)
      let sheet = try #require(sheets.first?.content)
      #expect(
        sheet.marks == [
          MeasureMark("strength", "4.3"), MeasureMark("safety", "6"), MeasureMark("company", "7.1"),
          MeasureMark("direction", "5"),
        ])
      #expect(sheet.rater == .child && sheet.view == .own && sheet.way == .screen && sheet.age == 14)
      #expect(sheet.occasion == .start)
      let thanks = try await browser.get(Places.handedOver())
      #expect(thanks.body.contains("Giv skærmen tilbage") && thanks.body.contains("Dine mærker"))
      #expect(!thanks.body.contains("22,4"))
      #expect(try await browser.get(Places.caseFile(Bench.open)).location == Places.handedOver().path)
    }
  }

  @Test func onlyItsOwnPersonsPasswordTakesTheScreenBack() async throws {
    try await browse { bench, browser in
      _ = try await begin(browser)
      _ = try await browser.get(Places.handedOver())
      _ = try await browser.post(Places.handedOver(), lines)
      _ = try await browser.get(Places.handedOver())
      let wrong = try await browser.post(Places.takeBack(), [("password", "gæt")])
      #expect(wrong.status == 422 && wrong.body.contains("passer ikke"))
      #expect(try await browser.get(Places.day()).location == Places.handedOver().path)
      _ = try await browser.get(Places.handedOver())
      let right = try await browser.post(Places.takeBack(), [("password", Self.password)])
      let sheet = try #require(try await bench.measuredFile().feedback.sheets.first?.content.id)
      #expect(right.location == Places.feedbackSheet(Bench.open, Slug(rawValue: sheet)).path)
      let result = try await browser.get(path: right.location ?? "")
      #expect(result.status == 200 && result.body.contains("I alt 22,4."))
    }
  }

  @Test func wrongPasswordsCloseTheAccountAsWhenSigningIn() async throws {
    try await browse { _, browser in
      _ = try await begin(browser)
      _ = try await browser.get(Places.handedOver())
      for _ in 1...5 { _ = try await browser.post(Places.takeBack(), [("password", "gæt")]) }
      let locked = try await browser.post(Places.takeBack(), [("password", Self.password)])
      #expect(locked.status == 422 && locked.body.contains("14.20"))
    }
  }

  @Test func whoDoesNotWantToAnswerSaysSo() async throws {
    try await browse { bench, browser in
      _ = try await begin(browser)
      _ = try await browser.get(Places.handedOver())
      #expect(try await browser.post(Places.handedOver(), [("skip", "1")]).status == 303)
      let sheet = try #require(try await bench.measuredFile().feedback.sheets.first?.content)
      #expect(sheet.marks.isEmpty && sheet.skipped == "Ville ikke svare")
    }
  }

  @Test func aParentMarksTheChildsWellbeingAndTheMeetingIsKept() async throws {
    try await browse { bench, browser in
      try await bench.add(
        "2026-06-01",
        MeetingPlanned(
          id: MeetingID(rawValue: "m1"), form: .network, on: Day(2026, 6, 4), time: "14:00", place: "Hjemme"))
      let meeting = Places.feedbackNew(Bench.open).with(Meeting.query, "m1")
      _ = try await browser.get(meeting)
      _ = try await browser.post(
        meeting,
        [
          ("instrument", "trivselslinjer"), ("rater", "parent.mother-of-emma"), ("view", "other"), ("way", "screen"),
        ])
      _ = try await browser.get(Places.handedOver())
      _ = try await browser.post(Places.handedOver(), lines)
      let sheet = try #require(try await bench.measuredFile().feedback.sheets.first?.content)
      #expect(sheet.rater == .parent && sheet.person?.rawValue == "mother-of-emma" && sheet.view == .other)
      #expect(sheet.meeting?.rawValue == "m1" && sheet.age == 14)
      _ = try await browser.get(Places.handedOver())
      let back = try await browser.post(Places.takeBack(), [("password", Self.password)])
      #expect(back.location?.hasSuffix("?moede=m1") == true)
    }
  }

  @Test func withoutASheetThereIsNothingHere() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.handedOver()).location == Places.front().path)
      _ = try await browser.get(Places.help())
      #expect(try await browser.post(Places.takeBack()).location == Places.front().path)
    }
  }
}
