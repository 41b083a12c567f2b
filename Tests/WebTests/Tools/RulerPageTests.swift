import CaseFile
import Testing

@testable import Web

@Suite struct RulerPageTests {
  private static let child = "p:child-of-case-of-mette"
  private let here = Places.ruler(Bench.open).with("sted", "1")

  @Test func twoPeopleSetTheirMarksAndBothAreSeen() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let first = try await browser.get(here)
      #expect(first.status == 200 && first.body.contains("Trivselslineal"))
      let saved = try await browser.post(
        here, [("who", Self.child), ("wellbeing", "2"), ("wellbeing-reason", "Frikvarter")])
      #expect(saved.location == "/sag/case-of-mette/trivselslineal?sted=1&gemt=1#linealen")
      _ = try await browser.get(here)
      let both = [("who", "other-professional"), ("who-name", "Klasselærer"), ("wellbeing", "4"), ("care", "3")]
      #expect(try await browser.post(here, both).status == 303)
      let page = try await browser.get(here)
      #expect(page.body.contains("Klasselærer") && page.body.contains("Frikvarter"))
      let elsewhere = try await browser.get(Places.ruler(Bench.open).with("sted", "0"))
      #expect(!elsewhere.body.contains("Frikvarter"), "a mark says how things are in one place")
    }
    let marks = try await bench.file().ruler.marks.map(\.content)
    #expect(marks.map(\.side) == [.wellbeing, .wellbeing, .care] && marks.map(\.place) == [2, 4, 3])
    #expect(marks.allSatisfy { $0.context == "school" && $0.steps == 5 })
    #expect(marks[1].by == Marker(.professional, name: "Klasselærer"))
  }

  @Test(arguments: [
    ([("wellbeing", "2")], "Hvem sætter mærket"), ([("who", Self.child)], "ikke sat mærket"),
    ([("who", Self.child), ("wellbeing", "6")], "Barnets trivsel"),
    ([("who", Self.child), ("wellbeing", "0")], "Barnets trivsel"),
    ([("who", "other-network"), ("care", "2")], "Skriv, hvem det er"),
    ([("who", Self.child), ("care-reason", "Fordi")], "ikke sat mærket"),
    ([("who", "nobody"), ("care", "2")], "Hvem sætter mærket"),
  ])
  func whatIsLackingIsNamedAndNothingIsLost(_ fields: [(String, String)], _ message: String) async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(here)
      let page = try await browser.post(here, fields + [("wellbeing-reason", "Det, jeg skrev")])
      #expect(page.status == 422 && page.body.contains(message), "\(message)")
      #expect(page.body.contains("Det, jeg skrev") && page.body.contains("De tre huse"), "the whole page is there")
    }
    #expect(try await bench.file().ruler.marks.isEmpty)
  }

  @Test func aMarkIsPutRightBesideTheOldOne() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(here)
      _ = try await browser.post(here, [("who", Self.child), ("wellbeing", "2")])
      let id = try #require(try await bench.file().ruler.marks.first?.content.id)
      let fix = here.with("ret", id)
      #expect(try await browser.get(fix).body.contains("Du retter mærket"))
      _ = try await browser.post(fix, [("wellbeing", "3")])
      let page = try await browser.get(here)
      #expect(page.body.contains("(rettet siden)"))
    }
    let ruler = try await bench.file().ruler
    #expect(ruler.marks.map(\.content.place) == [2, 3] && ruler.standing.map(\.content.place) == [3])
  }

  @Test func aMeetingIsKeptAndNamed() async throws {
    let bench = try await Bench()
    let meeting = MeetingID(rawValue: "m1")
    let planned = MeetingPlanned(id: meeting, form: .network)
    try await bench.add(
      daysAgo: 0, (.child(Bench.open), planned), (.child(Bench.open), MeetingOpened(meeting: meeting)))
    let address = here.with("moede", "m1")
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(address)
      #expect(page.body.contains("trivselslineal?moede=m1&amp;sted=1"), "the form keeps the meeting")
      let saved = try await browser.post(address, [("who", Self.child), ("care", "1")])
      #expect(saved.location?.contains("moede=m1") == true)
    }
    #expect(try await bench.file().ruler.marks.map(\.content.meeting) == [meeting])
  }

  @Test func halfStepsAndOwnPlacesFollowTheSetup() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(Places.setupRuler())
      let saved = try await browser.post(
        Places.setupRuler(),
        [("steps", "3"), ("half", "yes"), ("places", "school"), ("own", "Klubben\n"), ("why", "Ledelsen, juni")])
      #expect(saved.status == 303)
      #expect(try await browser.get(Places.setupTools()).body.contains("Klubben"))
    }
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(here)
      #expect(page.body.contains("Klubben"))
      _ = try await browser.post(here, [("who", Self.child), ("wellbeing", "2"), ("wellbeing-half", "half")])
      _ = try await browser.get(here)
      let over = try await browser.post(here, [("who", Self.child), ("wellbeing", "3"), ("wellbeing-half", "half")])
      #expect(over.status == 422 && over.body.contains("Linjen slutter ved 3"))
    }
    let mark = try #require(try await bench.file().ruler.marks.first?.content)
    #expect(mark.place == 2.5 && mark.context == "Klubben" && mark.halfSteps == true)
  }

  @Test func whatIsSaidBesideItHoldsUntilItIsEnded() async throws {
    let bench = try await Bench()
    let add = Places.rulerNote(Bench.open).with("om", "protective").with("sted", "1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(add)
      #expect(try await browser.post(add, [("who", Self.child)]).status == 422)
      _ = try await browser.get(add)
      _ = try await browser.post(add, [("who", Self.child), ("words", "Sara spiser med mig")])
      #expect(try await browser.get(here).body.contains("Sara spiser med mig"))
      let id = try #require(try await bench.file().ruler.notes.first?.content.id)
      let end = Places.rulerNoteClosed(Bench.open, Slug(rawValue: id))
      _ = try await browser.get(end)
      _ = try await browser.post(end, [("why", "Sara er flyttet")])
      let after = try await browser.get(here).body
      #expect(!after.contains("Sara spiser med mig"))
    }
    #expect(try await bench.file().ruler.closed.map(\.content.why) == ["Sara er flyttet"])
  }
}
