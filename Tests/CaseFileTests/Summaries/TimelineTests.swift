import Testing

@testable import CaseFile

struct TimelineTests {
  @Test func newestFirstByWhenItHappened() {
    var journal = Journal()
    journal.add(NeedKnown(), on: "2024-05-03")
    journal.add(ContactMade(), on: "2024-05-01", recorded: "2024-05-04")
    journal.add(FamilyInvolved(), on: "2024-05-03T09:00")
    journal.add(ReviewHeld(), on: "unknown", recorded: "2024-05-02")
    #expect(journal.file.timeline(on: "2024-05-10").map(\.entry.sequence) == [3, 1, 4, 2])
    #expect(journal.file.timeline(on: "2024-05-01").map(\.entry.sequence) == [2])
  }

  @Test func whatWasWrittenLastStandsFirstOfTheSameDay() {
    let file = caseFile(NeedKnown(), ContactMade(), ReviewHeld())
    #expect(file.timeline(on: "2024-05-01").map(\.entry.sequence) == [3, 2, 1])
  }

  @Test func correctionsAndCommentsStandBeside() throws {
    let file = caseFile(
      ContactMade(said: "Ja"), EntryCorrected(entry: 1, text: "Nej"), EntryCommented(entry: 1, text: "Jeg sagde nej"))
    let items = file.timeline(on: "2024-06-01")
    #expect(items.count == 1)
    let item = try #require(items.first)
    #expect(item.corrections.map(\.content.text) == ["Nej"])
    #expect(item.comments.map(\.content.text) == ["Jeg sagde nej"])
  }

  @Test func saysWhatTheFamilyCannotSeeAndWhy() {
    var journal = Journal()
    journal.add(
      ViolenceKnown(), audience: .withheld(Withholding(.paragraph, reason: "FVL § 15", until: "2024-05-20")))
    #expect(journal.file.timeline(on: "2024-05-20").first?.withheld?.reason == "FVL § 15")
    #expect(journal.file.timeline(on: "2024-05-21").first?.withheld == nil)
  }

  @Test func sendersAreToldApart() {
    let file = caseFile(ContactMade(form: .visit, observed: "Ryddeligt", said: "Ja"))
    #expect(file.timeline(on: "2024-05-01").first?.senders == [.observation, .quotation, .particular])
  }
}
