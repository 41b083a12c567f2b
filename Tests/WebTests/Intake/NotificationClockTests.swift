import CaseFile
import Testing

@testable import Web

@Suite struct NotificationClockTests {
  private let received = DanishTime.instant(Day(2026, 6, 3)!, hour: 16)
  private var deadline: Instant { received.adding(hours: 24) }

  @Test(arguments: [
    (hours: 1, NotificationClock.Standing.running(23 * 60)), (hours: 24, .running(0)), (hours: 25, .broken(60)),
  ])
  func itRunsUntilTheLastMinuteAndIsThenBroken(_ hours: Int, _ standing: NotificationClock.Standing) {
    let clock = NotificationClock(deadline: deadline, assessed: nil)
    #expect(clock.standing(now: received.adding(hours: hours)) == standing)
  }

  @Test func lateStaysLateWheneverOneLooks() {
    let clock = NotificationClock(deadline: deadline, assessed: deadline.adding(minutes: 90))
    #expect(clock.standing(now: received.adding(hours: 24 * 400)) == .late(90))
    #expect(NotificationClock(deadline: deadline, assessed: deadline).standing(now: deadline) == .met)
  }

  @Test func aReceiptWithoutATimeIsSaidPlainly() {
    #expect(NotificationClock(deadline: nil, assessed: nil).standing(now: received) == .unknown)
  }

  @Test func passedOnWithoutAnAssessmentIsNoAssessment() {
    var clock = NotificationClock(deadline: deadline, assessed: nil)
    clock.isPassedOn = true
    #expect(clock.standing(now: received) == .passedOn)
  }

  @Test func theHoursAreSaidInWords() throws {
    let t = try Texts.bundled().words(.danish)
    #expect(NotificationClock.amount(312, t) == "5 timer 12 min.")
    #expect(NotificationClock.amount(60, t) == "1 time")
    #expect(NotificationClock.amount(59, t) == "59 min.")
    #expect(NotificationClock.amount(5 * 1440, t) == "5 dage")
  }
}
