import CaseFile
import Testing

@testable import Law

@Suite struct TriggersTests {
  @Test func whatIsHeardAgainMeanwhileJoinsWhatRuns() throws {
    let starts = [
      try told(.needKnown, "2024-01-01", id: "a"), try told(.needKnown, "2024-02-01", id: "b"),
      try told(.needKnown, "2024-04-01", id: "c"),
    ]
    let running = Triggers.running(starts: starts, isEndedBy: [try told(.assessmentFinished, "2024-03-01")])
    #expect(running.map(\.id) == ["a", "c"])
    #expect(running[0].ids == ["a", "b"])
    #expect(Triggers.running(starts: starts, isEndedBy: []).count == 1)
  }

  @Test func anOccurrenceIsFoundByItsOwnNameAndByWhatItIsAbout() throws {
    let occurrence = Occurrence(try told(.appealReceived, "2024-05-01", id: "appeal", for: "decision"))
    #expect(occurrence.concerns(try told(.appealForwarded, "2024-05-02", for: "appeal")))
    #expect(occurrence.concerns(try told(.appealForwarded, "2024-05-02", for: "decision")))
    #expect(occurrence.concerns(try told(.appealForwarded, "2024-05-02")))
    #expect(!occurrence.concerns(try told(.appealForwarded, "2024-05-02", for: "another")))
  }
}
