import Testing

@testable import CaseFile

struct WatchBookTests {
  @Test func aSilenceLastsUntilSomethingIsHeard() {
    var journal = Journal(stream: .watch("2026-06-04"))
    journal.add(ChannelSilent(channel: .web, since: noon("2026-06-03"), usual: 60, weeks: 8), on: "2026-06-04")
    #expect(WatchBook(journal.entries).silence(of: .web) != nil)
    #expect(WatchBook(journal.entries).silence(of: .mail) == nil)
    journal.add(ChannelHeard(channel: .web), on: "2026-06-05")
    #expect(WatchBook(journal.entries).silence(of: .web) == nil)
  }

  @Test func theLastTestCounts() {
    var journal = Journal(stream: .watch("2026-06-04"))
    journal.add(ChannelTested(probe: .mail, works: false, why: "hindrance.timeout"))
    journal.add(ChannelTested(probe: .mail, works: true))
    #expect(WatchBook(journal.entries).lastTest(of: .mail)?.content.works == true)
    #expect(WatchBook(journal.entries).lastTest(of: .sms) == nil)
  }
}
