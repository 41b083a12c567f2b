import Testing

@testable import CaseFile

struct SendersTests {
  private let admitted = SenderAdmitted(sender: "school", name: "Engskolen", from: .school, keyHash: "aa")

  @Test func aKeyLetsItsSenderIn() {
    let senders = department(admitted).senders
    #expect(senders.whose("aa")?.id == "school")
    #expect(senders.whose("aa")?.holds("aa", at: noon("2024-06-01")) == true)
    #expect(senders.whose("bb") == nil)
  }

  @Test func afterARenewalBothHoldForAWhile() throws {
    let until = noon("2024-05-08")
    let sender = try #require(
      department(admitted, SenderKeyRenewed(sender: "school", keyHash: "bb", oldUntil: until)).senders.named("school"))
    #expect(sender.holds("aa", at: noon("2024-05-07")) && sender.holds("bb", at: noon("2024-05-07")))
    #expect(!sender.holds("aa", at: until) && sender.holds("bb", at: until))
    #expect(sender.renewedAt == noon("2024-05-01"))
  }

  @Test func ofTheOldKeysOnlyTheLastLivesOn() throws {
    let until = noon("2024-06-01")
    let sender = try #require(
      department(
        admitted, SenderKeyRenewed(sender: "school", keyHash: "bb", oldUntil: until),
        SenderKeyRenewed(sender: "school", keyHash: "cc", oldUntil: until)
      ).senders.named("school"))
    #expect(!sender.holds("aa", at: noon("2024-05-02")) && sender.holds("bb", at: noon("2024-05-02")))
  }

  @Test func withoutAnOverlapTheOldKeyEndsAtOnce() {
    let senders = department(admitted, SenderKeyRenewed(sender: "school", keyHash: "bb")).senders
    #expect(senders.named("school")?.holds("aa", at: noon("2024-05-01")) == false)
    #expect(senders.whose("aa")?.id == "school")
  }

  @Test func whoIsStoppedIsKnownButNotLetIn() {
    let senders = department(admitted, SenderStopped(sender: "school")).senders
    #expect(senders.whose("aa")?.stoppedAt == noon("2024-05-01"))
    #expect(senders.whose("aa")?.holds("aa", at: noon("2024-05-02")) == false)
  }

  @Test func whatCannotBeSoIsRefused() throws {
    let now = noon("2024-06-01")
    func file(_ content: any Content, after entries: any Content...) throws(Refusal) {
      var journal = Journal(stream: .department)
      for entry in entries { journal.add(entry) }
      _ = try journal.department.filing(content, at: .at(now), now: now)
    }
    #expect(throws: Refusal(.alreadyThere)) { try file(admitted, after: admitted) }
    #expect(throws: Refusal(.unknownSender)) { try file(SenderStopped(sender: "school")) }
    #expect(throws: Refusal(.alreadyStopped, dates: ["date": "2024-05-01"])) {
      try file(SenderKeyRenewed(sender: "school", keyHash: "bb"), after: admitted, SenderStopped(sender: "school"))
    }
    try file(SenderKeyRenewed(sender: "school", keyHash: "bb"), after: admitted)
  }
}
