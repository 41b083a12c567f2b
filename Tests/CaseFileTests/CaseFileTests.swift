import Testing

@testable import CaseFile

struct CaseFileTests {
  /// On 1 May a worry; on 3 May a visit that is written down on the 10th; on 20 May support.
  private var journal: Journal {
    var journal = Journal()
    journal.add(NotificationReceived(id: "n1", from: .school), on: "2024-05-01T09:30")
    journal.add(ContactMade(with: [.child]), on: "2024-05-03", recorded: "2024-05-10")
    journal.add(SupportStarted(id: "s1", support: .counselling), on: "2024-05-20")
    return journal
  }

  @Test func isTheFoldOfItsEntries() {
    let file = journal.file
    #expect(file.version == 3)
    #expect(file.notifications.all.count == 1)
    #expect(file.supports.running.count == 1)
    #expect(file == CaseFile(id: "case1", entries: file.entries))
    #expect(CaseFile(id: "empty", entries: []).version == 0)
  }

  @Test func asOfADayShowsWhatHadHappened() {
    let then = journal.file.asOf("2024-05-19", knownOn: "2024-06-01")
    #expect(then.entries.map(\.sequence) == [1, 2])
    #expect(then.supports.all.isEmpty)
    #expect(journal.file.asOf("2024-05-20", knownOn: "2024-06-01").supports.all.count == 1)
  }

  @Test func knownOnADayShowsWhatHadBeenWrittenDown() {
    #expect(journal.file.asOf("2024-05-05", knownOn: "2024-05-09").contacts.all.isEmpty)
    #expect(journal.file.asOf("2024-05-05", knownOn: "2024-05-10").contacts.all.count == 1)
    #expect(journal.file.asOf("2024-05-02", knownOn: "2024-05-10").contacts.all.isEmpty)
  }

  @Test func aMomentCountsOnItsDay() {
    #expect(journal.file.asOf("2024-05-01", knownOn: "2024-05-01").notifications.all.count == 1)
    #expect(journal.file.asOf("2024-04-30", knownOn: "2024-06-01").entries.isEmpty)
  }

  @Test func whatIsNotKnownWhenCountsFromWhenItWasWritten() {
    var journal = Journal()
    journal.add(ViolenceKnown(), on: "unknown", recorded: "2024-05-10")
    #expect(journal.file.asOf("2024-05-09", knownOn: "2024-06-01").entries.isEmpty)
    #expect(journal.file.asOf("2024-05-10", knownOn: "2024-06-01").entries.count == 1)
  }

  @Test func factsComeInOrder() {
    #expect(journal.file.facts.map(\.kind) == [.notificationReceived, .contactMade, .supportStarted])
  }

  @Test func theFamilyReadsWhatIsNotWithheld() {
    var journal = Journal()
    let withheld = Audience.withheld(Withholding(.thirdPerson, reason: "En nabo", until: "2024-06-30"))
    journal.add(NotificationReceived(id: "n1", from: .other), audience: withheld)
    journal.add(ContactMade())
    journal.add(EntryCorrected(entry: 1, text: "Det var en anden nabo"))
    journal.add(EntryCommented(entry: 2, text: "Tak for besøget"))
    #expect(journal.file.openToFamily(on: "2024-06-30").map(\.sequence) == [2, 4])
    #expect(journal.file.openToFamily(on: "2024-07-01").map(\.sequence) == [1, 2, 3, 4])
  }
}
