import Testing

@testable import CaseFile

struct RemarksTests {
  @Test func standBesideTheirEntry() {
    let file = caseFile(
      ContactMade(said: "Ja"), ContactMade(said: "Nej"), EntryCorrected(entry: 2, text: "Måske"),
      EntryCommented(entry: 2, by: "mette", text: "Jeg sagde måske"), EntryCommented(entry: 2, text: "Enig"))
    #expect(file.remarks.corrections[2]?.map(\.content.text) == ["Måske"])
    #expect(file.remarks.comments[2]?.count == 2)
    #expect(file.remarks.corrections[1] == nil)
    #expect(file.contacts.all.last?.content.said == "Nej")
  }

  @Test func onlyBesideWhatIsThere() throws {
    let file1 = caseFile(ContactMade())
    for entry in [0, 2, -1] {
      #expect(throws: Refusal(.unknownEntry)) { try file(EntryCorrected(entry: entry), in: file1) }
      #expect(throws: Refusal(.unknownEntry)) { try file(EntryCommented(entry: entry), in: file1) }
    }
    try file(EntryCommented(entry: 1, text: "Tak"), in: file1)
  }
}
