import CaseFile
import Exchange
import Store
import Testing

@testable import Web

@Suite struct DispatcherTests {
  private let stream = StreamID.watch(Day(2026, 6, 4)!)

  private func queue(
    _ here: WatchBench, _ name: String, _ purpose: MessagePurpose = .alarm, _ way: MessageWay = .sms,
    in stream: StreamID? = nil
  ) async throws {
    let message = MessageQueued(
      id: MessageID(rawValue: name), purpose: purpose, way: way, to: way == .sms ? "00 10 20 30" : "a@fjordby.example",
      subject: "s", text: name)
    try await here.bench.act("queue-\(name)", [.init(stream ?? self.stream, at: .at(here.bench.now), message)])
  }

  private func waiting(_ here: WatchBench) async throws -> [String] {
    try await here.bench.archive.waitingMessages().map(\.id.rawValue)
  }

  @Test func whatIsTakenIsNotSentAgain() async throws {
    let here = try await WatchBench()
    try await queue(here, "m1")
    await here.dispatcher.tick(.sms, here.bench.now)
    await here.dispatcher.tick(.sms, here.bench.now)
    #expect(here.post.parcels.map(\.text) == ["m1"])
    #expect(try await waiting(here).isEmpty)
  }

  @Test func whatFailsIsTriedAgainEachTimeLater() async throws {
    let here = try await WatchBench()
    here.post.answer(.sms, .again(.busy))
    try await queue(here, "m1", .confirmation)
    var tried: [Int] = []
    for minute in 0...50 {
      let before = here.post.parcels.count
      await here.dispatcher.tick(.sms, here.bench.now)
      if here.post.parcels.count > before { tried.append(minute) }
      here.bench.wait(minutes: 1)
    }
    #expect(tried == [0, 1, 3, 8, 18, 48])
    #expect(Set(here.post.parcels.map(\.id)).count == 1, "a double is known by its id")
    here.post.answer(.sms, .delivered)
    here.bench.wait(minutes: 30)
    await here.dispatcher.tick(.sms, here.bench.now)
    #expect(try await waiting(here).isEmpty)
  }

  @Test func aRestartKeepsTheQueueAndItsPatience() async throws {
    let here = try await WatchBench()
    here.post.answer(.sms, .again(.unreachable))
    try await queue(here, "m1")
    await here.dispatcher.tick(.sms, here.bench.now)
    let again = Dispatcher(here.services)
    await again.tick(.sms, here.bench.now)
    #expect(here.post.parcels.count == 1)
    here.bench.wait(minutes: 1)
    await again.tick(.sms, here.bench.now)
    #expect(here.post.parcels.count == 2)
  }

  @Test func anAlarmIsGivenUpAfterTwoHours() async throws {
    let here = try await WatchBench()
    here.post.answer(.sms, .again(.unreachable))
    try await queue(here, "m1")
    for _ in 0..<9 {
      await here.dispatcher.tick(.sms, here.bench.now)
      here.bench.wait(minutes: 30)
    }
    #expect(try await waiting(here).isEmpty)
    let book = try await here.services.watchRoom.book([Day(2026, 6, 4)!])
    #expect(book.messages.named(MessageID(rawValue: "m1"))?.gaveUpAt != nil)
  }

  @Test func whatIsUrgentGoesFirst() async throws {
    let here = try await WatchBench()
    for number in 0..<6 { try await queue(here, "d\(number)", .digest) }
    try await queue(here, "a1", .alarm)
    await here.dispatcher.tick(.sms, here.bench.now)
    #expect(here.post.parcels.prefix(4).contains { $0.text == "a1" })
  }

  @Test func oneWayThatIsDownDoesntHoldUpTheOtherNorTheQueue() async throws {
    let here = try await WatchBench()
    here.post.answer(.sms, .again(.unreachable))
    for number in 0..<40 { try await queue(here, "s\(number)") }
    try await queue(here, "m", .alarm, .mail)
    for way in MessageWay.allCases { await here.dispatcher.tick(way, here.bench.now) }
    #expect(here.post.parcels.contains { $0.way == .mail })
    #expect(here.post.parcels.filter { $0.way == .sms && $0.text.hasPrefix("s") }.count == Dispatcher.patience)
    #expect(try await waiting(here).count == 40)
  }

  @Test func whatBelongsToTheSendingIsFiledInTheSameAct() async throws {
    let here = try await WatchBench()
    let id = try await here.bench.notify("n1")
    var services = here.services
    services.afterSent = { sent in
      [.init(sent.stream, at: .at(sent.at), NotificationConfirmed(for: "n1", how: sent.message.queued.way.rawValue))]
    }
    try await queue(here, "m1", .confirmation, .mail, in: .intake(id))
    await Dispatcher(services).tick(.mail, here.bench.now)
    let trace = Trace(reader: .system, .house, .house, at: here.bench.now)
    let entries = try await here.bench.archive.read(.intake(id), trace: trace)
    #expect(entries.suffix(2).map(\.kind) == [MessageSent.kind, NotificationConfirmed.kind])
    #expect(Set(entries.suffix(2).map(\.act)).count == 1)
  }

  @Test func readingANotificationToSendLeavesATraceAndALogBookDoesnt() async throws {
    let here = try await WatchBench()
    let id = try await here.bench.notify("n1")
    try await queue(here, "m1", .confirmation, .mail, in: .intake(id))
    try await queue(here, "m2", .alarm, .mail)
    await here.dispatcher.tick(.mail, here.bench.now)
    let reads = try await here.bench.archive.audit.rows(AuditFilter(kinds: [.read])).map(\.event.stream)
    #expect(reads == [.intake(id)])
  }

  @Test func nothingOfAMessageStandsInTheLog() async throws {
    let here = try await WatchBench()
    try await queue(here, "hemmelig-tekst")
    await here.round()
    #expect(!here.bench.log.text.contains("00 10 20 30") && !here.bench.log.text.contains("fjordby.example"))
  }
}
