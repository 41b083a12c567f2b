import Testing

@testable import CaseFile

struct RecordTests {
  @Test func knowsWhoAndWhen() throws {
    var journal = Journal()
    let entry = journal.add(NeedKnown(why: "a"), on: "2024-05-01", recorded: "2024-05-03", by: .staff("bo"))
    let record: Record<NeedKnown> = try #require(entry.record())
    #expect(record.day == "2024-05-01")
    #expect(record.recordedAt == noon("2024-05-03"))
    #expect(record.actor == .staff("bo"))
    #expect(entry.record(ContactMade.self) == nil)
  }

  @Test func whereItIsNotKnownWhenTheDayOfWritingCounts() throws {
    var journal = Journal()
    let entry = journal.add(NeedKnown(), on: "unknown", recorded: "2024-05-03")
    #expect(try #require(entry.record(NeedKnown.self)).day == "2024-05-03")
  }
}
