import CaseFile
import Testing

@testable import Law

@Suite struct SettingTests {
  @Test(arguments: [
    ("serviceloven § 140 stk. 1", true), ("serviceloven § 140 stk. 5", true), ("serviceloven § 140 stk. 2", false),
    ("serviceloven § 140", false), ("serviceloven § 148", false),
  ]) func anApprovalCoversWhatItListsAndNothingElse(paragraph: String, covered: Bool) throws {
    let approval = Approval(provision: "serviceloven § 140 stk. 1 og 3-7", from: try day("2018-01-01"))
    #expect(approval.covers(paragraph, on: try day("2018-06-01")) == covered)
  }

  @Test(arguments: [("2017-12-31", false), ("2018-01-01", true), ("2018-12-31", true), ("2019-01-01", false)])
  func bothItsDaysAreIncluded(on text: String, covered: Bool) throws {
    let approval = Approval(provision: "serviceloven § 50", from: try day("2018-01-01"), to: try day("2018-12-31"))
    #expect(approval.covers("serviceloven § 50 stk. 1", on: try day(text)) == covered)
  }

  @Test func withoutALastDayItRunsOn() throws {
    let approval = Approval(provision: "serviceloven § 50", from: try day("2018-01-01"))
    #expect(approval.covers("serviceloven § 50", on: try day("2023-12-31")))
  }

  @Test func noPolicyIsNotTheBundledOne() {
    #expect(Policy.bundled.isAdopted)
    #expect(!Policy.none.isAdopted)
  }
}
