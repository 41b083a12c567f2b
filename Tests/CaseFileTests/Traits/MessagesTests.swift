import Testing

@testable import CaseFile

@Suite struct MessagesTests {
  static let alarm = MessageQueued(id: "m1", purpose: .alarm, way: .sms, to: "12345678", text: "Vagten")

  private func fold(_ contents: any Content...) -> Messages {
    var journal = Journal(stream: .intake("n1"))
    for content in contents { journal.add(content) }
    return journal.entries.reduce(into: Messages()) { $0.take($1) }
  }

  @Test func waitsUntilItIsSent() {
    #expect(fold(Self.alarm).waiting.map(\.id) == ["m1"])
    let sent = fold(Self.alarm, MessageSent(for: "m1"))
    #expect(sent.waiting.isEmpty)
    #expect(sent.named("m1")?.sentAt != nil)
  }

  @Test func failingOnceIsNotGivingUp() {
    let tried = fold(Self.alarm, MessageFailed(for: "m1", why: "message.unreachable", final: false))
    #expect(tried.waiting.count == 1)
    #expect(tried.named("m1")?.failures.count == 1)
    #expect(fold(Self.alarm, MessageFailed(for: "m1", why: "message.refused", final: true)).waiting.isEmpty)
  }

  @Test func whatIsUnknownIsLeftAlone() {
    #expect(fold(MessageSent(for: "m2")).all.isEmpty)
  }
}
