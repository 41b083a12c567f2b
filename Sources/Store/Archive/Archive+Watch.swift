import CaseFile

/// What the watch asks for, over and over: it is told when and how far, never what anybody wrote, so it leaves no trace.
extension Archive {
  /// Notifications that nobody has assessed, oldest first.
  public func unassessed(limit: Int = 2000) async throws -> [NotificationID] {
    try await asking { [engine] in try engine.read { try $0.unassessed(limit: limit) } }
  }

  /// When notifications came, on which channel, oldest first.
  public func arrivals(since: Instant) async throws -> [Arrival] {
    try await asking { [engine] in try engine.read { try $0.arrivals(since: since) } }
  }

  /// The courses of notifications: that they came, were opened, assessed and answered, and the alarms. Names, words and
  /// addresses are taken out before anything is given.
  public func courses(of ids: [NotificationID]) async throws -> [NotificationID: [Entry]] {
    let streams = try await fetch(ids.map { .intake($0) })
    return Dictionary(
      ids.map { ($0, (streams[.intake($0)] ?? []).compactMap(Self.bare)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The watch's log books of these days, oldest first. They are about no citizen, and reading them leaves no trace.
  public func watchBooks(_ days: [Day]) async throws -> [Entry] {
    let streams = try await fetch(days.map { .watch($0) })
    return days.sorted().flatMap { streams[.watch($0)] ?? [] }
  }

  private static func bare(_ entry: Entry) -> Entry? {
    var entry = entry
    switch entry.content {
    case let content as NotificationReceived:
      entry.content = NotificationReceived(
        id: content.id, from: content.from, professional: content.professional, oral: content.oral,
        ongoingSupport: content.ongoingSupport, channel: content.channel, receipt: content.receipt,
        inDanger: content.inDanger)
    case let content as NotificationAssessed:
      entry.content = NotificationAssessed(
        for: content.for, assessor: content.assessor, secondAssessor: content.secondAssessor)
    case let content as NotificationPassedOn: entry.content = NotificationPassedOn(for: content.for)
    case let content as NotificationConfirmed: entry.content = NotificationConfirmed(for: content.for)
    case is NotificationOpened, is AlarmRaised, is AlarmAnswered: break
    default: return nil
    }
    return entry
  }
}

/// A notification came.
public struct Arrival: Hashable, Sendable {
  public var channel: Channel
  public var at: Instant

  public init(channel: Channel, at: Instant) {
    self.channel = channel
    self.at = at
  }
}
