import Testing

@testable import CaseFile

struct EscalationTests {
  static let came = DanishTime.instant("2026-06-04", hour: 10)
  static let due = came.adding(hours: 24)

  private func escalation(_ people: [AlarmLevel: [StaffID]]? = nil, outside: Bool = false) -> Escalation {
    Escalation(
      settings: WatchSettings(), people: people ?? [.watch: ["bo"], .coordinator: ["karen"], .leader: ["lone"]],
      isOutside: { _ in outside })
  }

  private func waiting(
    danger: Bool = false, opened: Int? = nil, raised: [WatchedNotification.Raised] = [], answered: [Int] = [],
    assessed: Bool = false
  ) -> WatchedNotification {
    WatchedNotification(
      id: "n1", received: Self.came, due: Self.due, inDanger: danger, opened: opened.map(Self.came.adding(minutes:)),
      isAssessed: assessed, raised: raised, answered: answered.map(Self.came.adding(minutes:)))
  }

  private func told(
    _ level: AlarmLevel, _ minutes: Int, _ reason: AlarmReason = .unopened, reached: Bool = true
  ) -> WatchedNotification.Raised {
    .init(at: Self.came.adding(minutes: minutes), reason: reason, level: level, reached: reached)
  }

  private func calls(_ one: WatchedNotification, _ minutes: Int, _ escalation: Escalation? = nil) -> [String] {
    (escalation ?? self.escalation()).calls([one], now: Self.came.adding(minutes: minutes)).map {
      "\($0.reason.rawValue) \($0.level.rawValue) \($0.to.map(\.rawValue).joined(separator: "+"))"
    }
  }

  @Test(
    arguments: [
      (59, []), (60, ["unopened watch bo"]), (89, ["unopened watch bo"]),
      (90, ["unopened watch bo", "unopened coordinator karen"]),
      (600, ["unopened watch bo", "unopened coordinator karen", "unopened leader lone"]),
    ] as [(Int, [String])])
  func whatShouldHaveBeenRaisedIsRaisedNowOnce(minutes: Int, expected: [String]) {
    #expect(calls(waiting(), minutes) == expected)
  }

  @Test func eachLevelIsToldOnceAndInItsTime() {
    #expect(calls(waiting(raised: [told(.watch, 60)]), 61).isEmpty)
    #expect(calls(waiting(raised: [told(.watch, 60)]), 90) == ["unopened coordinator karen"])
    #expect(calls(waiting(raised: [told(.watch, 60), told(.coordinator, 90)]), 119).isEmpty)
    #expect(calls(waiting(raised: [told(.watch, 60), told(.coordinator, 90)]), 120) == ["unopened leader lone"])
    #expect(calls(waiting(raised: [told(.watch, 60), told(.coordinator, 90), told(.leader, 120)]), 1079).isEmpty)
  }

  @Test func aLevelThatWasToldLateGivesTheNextItsTime() {
    #expect(calls(waiting(raised: [told(.watch, 200)]), 210).isEmpty)
    #expect(calls(waiting(raised: [told(.watch, 200)]), 230) == ["unopened coordinator karen"])
  }

  @Test func outsideWorkingHoursTheCallComesSooner() {
    #expect(calls(waiting(), 30, escalation(outside: true)) == ["unopened watch bo"])
    #expect(calls(waiting(), 29, escalation(outside: true)).isEmpty)
  }

  @Test func whoOpensItOrTakesItStopsTheNext() {
    #expect(calls(waiting(opened: 70, raised: [told(.watch, 60)]), 500).isEmpty)
    #expect(calls(waiting(raised: [told(.watch, 60)], answered: [70]), 500).isEmpty)
    #expect(calls(waiting(assessed: true), 3000).isEmpty)
  }

  @Test func dangerCallsAtOnce() {
    #expect(calls(waiting(danger: true), 0) == ["danger watch bo"])
    #expect(calls(waiting(danger: true, raised: [told(.watch, 0, .danger)]), 10) == ["danger coordinator karen"])
    // The levels that danger has told aren't told again because nobody has opened it.
    let all = [told(.watch, 0, .danger), told(.coordinator, 10, .danger), told(.leader, 20, .danger)]
    #expect(calls(waiting(danger: true, raised: all), 30).isEmpty)
  }

  @Test func theLast24HoursCallAnew() {
    let opened = waiting(opened: 5)
    #expect(calls(opened, 18 * 60 - 1).isEmpty)
    #expect(calls(opened, 18 * 60) == ["nearing watch bo"])
    let once = waiting(opened: 5, raised: [told(.watch, 18 * 60, .nearing)], answered: [18 * 60 + 5])
    #expect(calls(once, 22 * 60 - 1).isEmpty, "somebody has it")
    #expect(calls(once, 22 * 60) == ["nearing watch bo"], "and yet it isn't assessed")
  }

  @Test func whatIsLateCallsEverybodyEachDay() {
    let everybody = ["late watch bo", "late coordinator karen", "late leader lone"]
    let opened = waiting(opened: 5)
    #expect(calls(opened, 24 * 60) == everybody)
    let raised = AlarmLevel.allCases.map { told($0, 24 * 60, .late) }
    #expect(calls(waiting(opened: 5, raised: raised), 30 * 60).isEmpty)
    #expect(calls(waiting(opened: 5, raised: raised), 48 * 60) == everybody)
    #expect(calls(waiting(opened: 5, raised: raised), 24 * 60 * 40) == everybody, "once, however long it was")
  }

  @Test func whereNobodyHasTheWatchTheNextIsCalledAtOnce() {
    let nobody = escalation([.coordinator: ["karen"], .leader: ["lone"]])
    #expect(calls(waiting(), 60, nobody) == ["unopened watch ", "unopened coordinator karen"])
    #expect(calls(waiting(), 60, escalation([:])).count == 3, "and it stands in the log that nobody was")
  }

  @Test func whatCouldNotBeDeliveredGoesToTheNextAtOnce() {
    #expect(calls(waiting(raised: [told(.watch, 60, reached: false)]), 61) == ["unopened coordinator karen"])
  }

  @Test func whenSomebodyIsCalledNextIsKnown() {
    let escalation = escalation()
    #expect(escalation.next(waiting(), now: Self.came) == Self.came.adding(minutes: 60))
    #expect(escalation.next(waiting(opened: 5), now: Self.came) == Self.came.adding(hours: 18))
    #expect(escalation.next(waiting(assessed: true), now: Self.came) == nil)
  }

  @Test func theStateComesFromTheStream() throws {
    var journal = Journal(stream: .intake("n1"))
    journal.add(NotificationReceived(id: "n1", from: .school, inDanger: true), on: "2024-05-01T12:00")
    journal.add(
      AlarmRaised(id: "a1", for: "n1", reason: .danger, level: .watch, to: ["bo"], messages: ["m1", "m2"]),
      on: "2024-05-01T12:00")
    let due = DanishTime.instant("2024-05-02", hour: 12)
    let half = try #require(WatchedNotification(journal.entries, due: due, isLost: { $0 == "m1" }))
    #expect(half.inDanger && half.opened == nil && half.raised.map(\.reached) == [true])
    #expect(half.due == due)
    let lost = try #require(WatchedNotification(journal.entries, due: nil, isLost: { _ in true }))
    #expect(lost.raised.map(\.reached) == [false])
    journal.add(NotificationPassedOn(for: "n1"))
    #expect(WatchedNotification(journal.entries, due: nil, isLost: { _ in false }) == nil)
  }
}
