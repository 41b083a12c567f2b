import Testing

@testable import CaseFile

struct EntryTests {
  @Test func equalsByWhatItSays() {
    var one = Journal()
    var other = Journal()
    #expect(one.add(NeedKnown(why: "a")) == other.add(NeedKnown(why: "a")))
    #expect(one.add(NeedKnown(why: "a")) != other.add(NeedKnown(why: "b")))
    #expect(one.add(NeedKnown(why: "a")) != other.add(FamilyInvolved(how: "a")))
  }

  @Test func withoutItsKeyItOnlyShowsThatItWas() {
    var journal = Journal()
    var entry = journal.add(NeedKnown(why: "a"))
    entry.content = nil
    let file = CaseFile(id: "case1", entries: [entry])
    #expect(file.entries.first?.kind == "need.known")
    #expect(file.facts.isEmpty)
    #expect(file.screenings.needKnown.isEmpty)
    #expect(file.version == 1)
  }
}
