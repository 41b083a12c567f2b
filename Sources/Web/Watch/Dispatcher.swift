import CaseFile
import Exchange
import Store

/// Sends what is waiting. Each way has its own rounds, so that one that is down never holds up the other.
///
/// At least once: a message is `message.sent` only after the other end took it. Killed between the two, it goes again
/// with the same id. Nothing that waits is ever forgotten: the queue is derived from the journal.
public actor Dispatcher {
  private let services: Services
  /// Not before then; what isn't here is tried at once.
  private var next: [MessageID: Instant] = [:]

  public init(_ services: Services) { self.services = services }

  /// At once by each way.
  static let together = 4
  /// So many in a row that nobody answered: the rest waits for the next round.
  static let patience = 4

  /// One round by one way.
  public func tick(_ way: MessageWay, _ now: Instant) async {
    do {
      let all = try await services.watchRoom.waiting()
      let known = Set(all.map(\.id))
      next = next.filter { known.contains($0.key) }
      let due = all.filter { $0.way == way.rawValue && (next[$0.id] ?? now) <= now }.sorted(by: Self.isBefore)
      var (delivered, failed, inARow) = (0, 0, 0)
      var rest = due[...]
      while !rest.isEmpty, inARow < Self.patience {
        let batch = Array(rest.prefix(Self.together))
        rest = rest.dropFirst(batch.count)
        for outcome in await send(batch, now) {
          switch outcome {
          case .delivered: (delivered, inARow) = (delivered + 1, 0)
          case .again: (failed, inARow) = (failed + 1, inARow + 1)
          case .refused: (failed, inARow) = (failed + 1, 0)
          case nil: break
          }
        }
      }
      services.pulse.dispatched(way, at: now, queued: all.count - delivered, delivered: delivered, failed: failed)
    } catch {
      services.logger.error("dispatch", metadata: ["way": "\(way.rawValue)", "problem": "\(type(of: error))"])
    }
  }

  private func send(_ rows: [MessageRow], _ now: Instant) async -> [Delivery?] {
    await withTaskGroup(of: Delivery?.self) { group in
      for row in rows { group.addTask { await self.send(row, now) } }
      var outcomes: [Delivery?] = []
      for await outcome in group { outcomes.append(outcome) }
      return outcomes
    }
  }

  /// Nil where it wasn't its time, or what became of it could not be written down.
  private func send(_ row: MessageRow, _ now: Instant) async -> Delivery? {
    do {
      guard let (message, stream, entries) = try await services.watchRoom.message(row, at: now), message.waits else {
        return nil
      }
      if let tried = message.triedAt {
        let at = tried.adding(minutes: Backoff.minutes(after: message.failures.count))
        guard at <= now else {
          next[row.id] = at
          return nil
        }
      }
      let delivery = await services.outgoing.send(Parcel(message))
      try await file(delivery, message, stream, entries)
      return delivery
    } catch {
      next[row.id] = now.adding(minutes: 1)
      services.logger.error("dispatch", metadata: ["message": "\(row.id)", "problem": "\(type(of: error))"])
      return nil
    }
  }

  private func file(_ delivery: Delivery, _ message: Message, _ stream: StreamID, _ entries: [Entry]) async throws {
    let now = services.now()
    var filings: [Act.Filing]
    switch delivery {
    case .delivered:
      let sent = SentMessage(message: message, stream: stream, entries: entries, at: now)
      filings = [Act.Filing(stream, at: .at(now), MessageSent(for: message.id))]
      do { filings += try await services.afterSent(sent) } catch {
        // That it was sent is true whatever else could be said of it.
        services.logger.error("after-sent", metadata: ["message": "\(message.id)", "problem": "\(type(of: error))"])
      }
    case .again(let why):
      let count = message.failures.count + 1
      let isFinal = Backoff.isOver(message, at: now)
      filings = [Act.Filing(stream, at: .at(now), MessageFailed(for: message.id, why: why.key, final: isFinal))]
      next[message.id] = now.adding(minutes: Backoff.minutes(after: count))
    case .refused(let why):
      filings = [Act.Filing(stream, at: .at(now), MessageFailed(for: message.id, why: why.key, final: true))]
    }
    try await services.watchRoom.write(filings, as: ActID(rawValue: services.newID()), at: now)
    services.logger.info(
      "message",
      metadata: [
        "message": "\(message.id)", "way": "\(message.queued.way.rawValue)",
        "purpose": "\(message.queued.purpose.rawValue)", "outcome": "\(delivery.word)",
      ])
  }

  /// What is urgent goes first, then the oldest.
  private static func isBefore(_ a: MessageRow, _ b: MessageRow) -> Bool {
    (rank(a), a.queued, a.id.rawValue) < (rank(b), b.queued, b.id.rawValue)
  }

  private static func rank(_ row: MessageRow) -> Int {
    switch MessagePurpose(rawValue: row.purpose) {
    case .alarm: 0
    case .silence, .test: 1
    case .confirmation, .outcome: 2
    case .digest, nil: 3
    }
  }
}

/// How long to wait before the next attempt, and for how long to try.
enum Backoff {
  static func minutes(after failures: Int) -> Int {
    switch failures {
    case ...0: 0
    case 1: 1
    case 2: 2
    case 3: 5
    case 4: 10
    case 5...12: 30
    default: 240
    }
  }

  /// An alarm that hasn't gone in two hours has long gone to others; a letter to a notifier is worth three days.
  static func isOver(_ message: Message, at now: Instant) -> Bool {
    let hours =
      switch message.queued.purpose {
      case .alarm, .silence, .test: 2
      case .digest: 8
      case .confirmation, .outcome: 72
      }
    return now >= message.queuedAt.adding(hours: hours)
  }
}

extension Delivery {
  /// For the log.
  var word: String {
    switch self {
    case .delivered: "delivered"
    case .again(let why): "again \(why.rawValue)"
    case .refused(let why): "refused \(why.rawValue)"
    }
  }
}
