import CaseFile
import Testing

@testable import Web

@Suite struct SenderPaceTests {
  @Test func manyAtOnceGoThenWaitThenComeLater() {
    var pace = SenderPace()
    let now = Bench.start
    let answers = (0..<700).map { _ in pace.ask(at: now) }
    #expect(answers.prefix(600).allSatisfy { $0 == .go })
    #expect(answers[600] == .wait(milliseconds: 100) && answers[649] == .wait(milliseconds: 5000))
    #expect(answers[650] == .later(seconds: 5))
    // Nobody is punished for having been turned back.
    #expect(pace.ask(at: now.adding(seconds: 5)) == .wait(milliseconds: 100))
    #expect(pace.ask(at: now.adding(minutes: 2)) == .go)
  }

  @Test func aClockThatGoesBackHoldsNobody() {
    var pace = SenderPace()
    _ = pace.ask(at: Bench.start)
    #expect(pace.ask(at: Bench.start.adding(minutes: -60)) == .go)
  }
}
