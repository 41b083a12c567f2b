import CaseFile
import Testing

@testable import Law

@Suite struct ClockVerdictTests {
  /// A clock that arose on the first of May and, unless told otherwise, is due on the tenth at noon.
  static func clock(_ state: Clock.State = .unfulfilled, due: String? = "2024-05-10T12:00") throws -> Clock {
    Clock(
      id: .notificationAssess, about: nil, aliases: [], kind: .clock, provision: try rule("bl-136").provision,
      arose: try moment("2024-05-01T12:00"), due: try due.map(moment), state: state, ended: nil, silent: nil)
  }

  func said(_ clock: Clock, at time: String) throws -> String {
    let (verdict, reason) = clock.verdict(at: try moment(time))
    return "\(verdict.rawValue): \(reason.key)"
  }

  @Test(arguments: [
    ("2024-05-01T11:59", "not-applicable: not-applicable.not-yet"), ("2024-05-10T11:59", "open: open.until"),
    ("2024-05-10T12:00", "broken: broken.not-done"),
  ]) func nothingIsDone(at time: String, verdict: String) throws {
    #expect(try said(Self.clock(), at: time) == verdict)
  }

  @Test func onTheLastMomentIsInTimeAndAMinuteLaterIsNot() throws {
    let last = try Self.clock(.fulfilled(moment("2024-05-10T12:00")))
    let late = try Self.clock(.fulfilled(moment("2024-05-10T12:01")))
    #expect(try said(last, at: "2024-06-01") == "met: met.in-time")
    #expect(try said(late, at: "2024-06-01") == "broken: broken.too-late")
    #expect(try said(late, at: "2024-05-09") == "open: open.until")
  }

  @Test func whatWasDoneNobodyKnowsWhenIsJudgedOnlyWhileThereIsTime() throws {
    let clock = try Self.clock(.fulfilled(nil))
    #expect(try said(clock, at: "2024-05-09") == "met: met.done")
    #expect(try said(clock, at: "2024-05-11") == "cannot-be-judged: cannot-be-judged.when-done")
  }

  @Test func whatIsOverBeforeItIsDueNoLongerBindsAndWhatIsOverAfterStaysBroken() throws {
    var clock = try Self.clock()
    clock.ended = .init(at: try moment("2024-05-09T12:00"), reason: Reason("not-applicable.ended.of-age"))
    #expect(try said(clock, at: "2024-05-09T11:00") == "open: open.until")
    #expect(try said(clock, at: "2024-06-01") == "not-applicable: not-applicable.ended.of-age")
    clock.ended?.at = try moment("2024-05-11T12:00")
    #expect(try said(clock, at: "2024-06-01") == "broken: broken.not-done")
    clock.ended?.at = nil
    #expect(try said(clock, at: "2024-06-01") == "cannot-be-judged: cannot-be-judged.when-ended")
  }

  @Test func aSourceThatIsSilentProvesNothing() throws {
    var clock = try Self.clock()
    clock.silent = .notificationAssessed
    #expect(try said(clock, at: "2024-05-09") == "open: open.until")
    #expect(try said(clock, at: "2024-06-01") == "cannot-be-judged: cannot-be-judged.silent")
  }

  @Test func withoutALimitItGrowsOldAndIsNeverLate() throws {
    let clock = try Self.clock(due: nil)
    let (verdict, reason) = clock.verdict(at: try moment("2024-05-31"))
    #expect(verdict == .open)
    #expect(reason.arguments["days"] == "30")
    var past = clock
    past.isPast = true
    #expect(try said(past, at: "2024-05-31") == "broken: broken.not-done-before")
  }

  @Test func aListShowsWhatCanStillBeDone() throws {
    let clock = try Self.clock()
    #expect(try !clock.nags(at: moment("2024-05-01T11:00")))
    #expect(try clock.nags(at: moment("2024-05-05")))
    #expect(try clock.nags(at: moment("2025-05-05")))
    #expect(try !Self.clock(.fulfilled(moment("2024-05-04"))).nags(at: moment("2024-05-05")))
    #expect(try !Self.clock(.notApplicable(Reason("x"))).nags(at: moment("2024-05-05")))
  }

  @Test func aLimitInDaysIsTextAsADate() throws {
    #expect(Clock.text(try moment("2024-05-01")) == "2024-05-01")
    #expect(Clock.text(try moment("2024-05-01T14:05")) == "2024-05-01T14:05")
    #expect(Clock.doneText(try moment("2024-05-01T00:00")) == "2024-05-01")
  }
}
