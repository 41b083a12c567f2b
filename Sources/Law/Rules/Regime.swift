import CaseFile

/// One body of rules, as its file has it.
struct Regime: Sendable {
  var name: RegimeName
  var title: LocalText
  var from: Day
  var to: Day?
  var rules: [Rule]
  var waivable: [Waiver]
}

/// What an approval may dispense from (lov om frikommunenetværk § 10): nothing else can be waived.
struct Waiver: Sendable {
  var provision: String
  var from: Day
  var to: Day?
  var source: String
  var sureness: Sureness
}
