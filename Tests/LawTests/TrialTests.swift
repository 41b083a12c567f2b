import CaseFile
import Testing

@testable import Law

@Suite struct TrialTests {
  static func trial(_ facts: [Fact] = [], provision: String = "serviceloven § 50", regime: RegimeName? = nil) throws
    -> Trial
  {
    let approval = Approval(provision: provision, from: try day("2018-01-01"), to: try day("2021-12-31"))
    return Trial(
      rules: try bundled.get(), setting: Setting(approvals: [approval], policy: .none, regime: regime),
      reading: reading(facts))
  }

  @Test(arguments: [
    ("serviceloven § 50", "2019-05-01", true), ("serviceloven § 50", "2017-12-31", false),
    ("serviceloven § 50", "2022-01-01", false), ("serviceloven § 140 stk. 1", "2019-05-01", false),
  ]) func onlyWhatIsApprovedIsWaived(paragraph: String, on text: String, waived: Bool) throws {
    #expect(try Self.trial().isWaived(paragraph, on: day(text)) == waived)
  }

  /// § 155 can't be waived, whatever an approval says.
  @Test func whatTheActDoesNotNameIsNeverWaived() throws {
    let trial = try Self.trial(provision: "serviceloven § 155")
    #expect(!trial.isWaived("serviceloven § 155 stk. 2", on: try day("2019-05-01")))
  }

  @Test func oneActForEverythingGoesBeforeTheApprovals() throws {
    #expect(try Self.trial(regime: .frikommune).isWaived("serviceloven § 48", on: day("2019-05-01")))
    #expect(try !Self.trial(regime: .serviceloven).isWaived("serviceloven § 50", on: day("2019-05-01")))
  }

  func standing(_ facts: [Fact], isOver: Bool = false) throws -> String {
    let need = try told(.needKnown, "2019-05-01")
    let act = try #require(
      bundled.get().regimes.flatMap(\.rules).first { rule in
        rule.provision.duty == .assessmentFinish && rule.provision.regime == .serviceloven
          && rule.isInForce(on: Day(number: 18_000))
      })
    switch try Self.trial(facts).standing(of: act, Occurrence(need), isOver: { _ in isOver }) {
    case .binding: return "binding"
    case .waived: return "waived"
    case .revived(let when): return "revived \(when)"
    case .cannotTell: return "cannot tell"
    }
  }

  @Test func violenceBringsTheOrdinaryRulesBackFromItsDay() throws {
    #expect(try standing([]) == "waived")
    #expect(try standing([told(.violenceKnown, "2019-04-30")]) == "binding")
    #expect(try standing([told(.violenceKnown, "2019-06-01")]) == "revived 2019-06-01")
    #expect(try standing([told(.violenceKnown, "2019-06-01")], isOver: true) == "waived")
    #expect(try standing([told(.violenceKnown, "unknown")]) == "cannot tell")
  }
}
