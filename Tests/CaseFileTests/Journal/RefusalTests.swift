import Testing

@testable import CaseFile

struct RefusalTests {
  @Test func theKeyNamesTheReason() { #expect(Refusal(.mergedNeedsApproval).key == "refusal.merged-needs-approval") }

  @Test func whatHasNotHappenedIsNotFiled() throws {
    let now = DanishTime.instant("2024-06-01", hour: 12)
    try Refusal.ifFuture(.day("2024-06-01"), now: now)
    try Refusal.ifFuture(.at(now), now: now)
    try Refusal.ifFuture(.unknown, now: now)
    #expect(throws: Refusal(.future, dates: ["date": "2024-06-02"])) {
      try Refusal.ifFuture(.day("2024-06-02"), now: now)
    }
    #expect(throws: Refusal(.future, dates: ["date": "2024-06-01"])) {
      try Refusal.ifFuture(.at(now.adding(minutes: 1)), now: now)
    }
  }

  /// Every place in a text is one that a refusal can fill, and every text says something more than what is wrong.
  @Test func textsNameTheMend() throws {
    let texts = try Repository.texts()
    for reason in Refusal.Reason.allCases {
      let text = try #require(texts[Refusal(reason).key])
      for wording in [text.danish, text.english] {
        #expect(wording.matches(of: /\{(\w+)\}/).allSatisfy { $0.1 == "date" })
        #expect(wording.matches(of: /[.?]( |$)/).count >= 2, "\(reason): \(wording)")
      }
    }
  }
}
