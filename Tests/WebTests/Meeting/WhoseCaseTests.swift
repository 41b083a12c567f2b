import CaseFile
import Testing

@testable import Web

/// A meeting about Liv and her brother Bo: each tool says whose case it writes in, and leads over to the other's.
@Suite struct WhoseCaseTests {
  private static let meeting = MeetingID(rawValue: "soeskende")
  private static let bo = RichCase.siblings

  private static func bench(also: CaseID = bo) async throws -> Bench {
    let bench = try await Bench.rich()
    let liv = StreamID.person(PersonID(rawValue: "child-of-\(Bench.open)"))
    try await bench.put([Act.Filing(liv, at: .at(bench.now), PersonRegistered(name: "Liv Ravn"))], act: "liv")
    let plan = MeetingPlanned(id: meeting, form: .family, on: Bench.today, cases: [Bench.open, also])
    for content in [plan, MeetingOpened(meeting: meeting)] as [any Content] {
      try await bench.put(
        [Bench.open, also].map { Act.Filing(.child($0), at: .at(bench.now), content) }, act: type(of: content).kind)
    }
    return bench
  }

  @Test(arguments: Tool.allCases.filter { $0 != .meeting })
  func everyToolSaysWhoseCaseItWritesInAndLeadsToTheOthers(_ tool: Tool) async throws {
    let bench = try await Self.bench()
    try await bench.browse(as: Bench.mette) { browser in
      let here = tool.place(Bench.open).with(Meeting.query, Self.meeting.rawValue)
      let there = tool.place(Self.bo).with(Meeting.query, Self.meeting.rawValue)
      let page = try await browser.get(here).body
      #expect(page.contains("Her skrives i sagen om Liv Ravn."))
      #expect(page.contains("href=\"\(there.path)\""), "one tap")
      let other = try await browser.get(there).body
      #expect(other.contains("Her skrives i sagen om Bo Ravn.") && other.contains("Skift til Liv Ravn"))
      #expect(other.contains("href=\"\(Places.meeting(Self.bo, Self.meeting).path)?del="), "back to the same meeting")
      let outside = try await browser.get(tool.place(Bench.open)).body
      #expect(!outside.contains("Her skrives"), "outside a meeting")
    }
  }

  @Test func aFormOfAToolLeadsToTheToolOfTheOtherAndTheRulerStaysAtItsPlace() async throws {
    let bench = try await Self.bench()
    try await bench.browse(as: Bench.mette) { browser in
      let note = Places.rulerNote(Bench.open).with(Meeting.query, Self.meeting.rawValue).with("sted", "1")
      let page = try await browser.get(note).body
      #expect(page.contains("/sag/\(Self.bo)/trivselslineal?moede=soeskende&amp;sted=1"))
    }
  }

  @Test func eachChildsMinutesShowThatChildsMarksAlone() async throws {
    let bench = try await Self.bench()
    try await bench.browse(as: Bench.mette) { browser in
      for (id, words) in [(Bench.open, "Liv er træt"), (Self.bo, "Bo er glad")] {
        let ruler = Places.ruler(id).with(Meeting.query, Self.meeting.rawValue)
        _ = try await browser.get(ruler)
        let mark = [("who", "s:mette"), ("wellbeing", "2"), ("wellbeing-reason", words)]
        #expect(try await browser.post(ruler, mark).status == 303)
      }
      let livs = try await browser.get(Places.minutes(Bench.open, Self.meeting)).body
      let bos = try await browser.get(Places.minutes(Self.bo, Self.meeting)).body
      #expect(livs.contains("Liv er træt") && !livs.contains("Bo er glad"))
      #expect(bos.contains("Bo er glad") && !bos.contains("Liv er træt"))
      #expect(livs.contains("Det lavede vi sammen om Liv Ravn") && livs.contains("Skift til Bo Ravn"))
      #expect(bos.contains("Det lavede vi sammen om Bo Ravn"))
      let page = try await browser.get(Places.meeting(Self.bo, Self.meeting)).body
      #expect(page.contains("Mål og værktøjer gælder Bo Ravn"))
    }
  }

  /// A sibling's case that the writer has no right to isn't named, and no link leads into it.
  @Test func aCaseThatIsNotTheWritersIsNotNamed() async throws {
    let bench = try await Self.bench(also: RichCase.strangers)
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.ruler(Bench.open).with(Meeting.query, Self.meeting.rawValue)).body
      #expect(page.contains("Her skrives i sagen om Liv Ravn.") && !page.contains("Skift til"))
    }
  }
}
