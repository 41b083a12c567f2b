import CaseFile
import Law
import Store

/// The watch's own counter at the store. It gets times and marks, the log books, and the messages that are to be sent;
/// a notification's words only with a message that stands in its stream, and then with a trace.
public struct WatchRoom: Sendable {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  func department() async throws -> Department { Department(entries: try await archive.department()) }

  /// The courses of all that nobody has assessed.
  func unassessed() async throws -> [NotificationID: [Entry]] {
    try await archive.courses(of: archive.unassessed())
  }

  func courses(of ids: [NotificationID]) async throws -> [NotificationID: [Entry]] {
    try await archive.courses(of: ids)
  }

  func arrivals(since: Instant) async throws -> [Arrival] { try await archive.arrivals(since: since) }

  /// Everything that came since a moment, and all that is open.
  func notifications(since: Instant) async throws -> Set<NotificationID> {
    let open = try await archive.openNotifications().map(\.row.id)
    let new = try await archive.notifications(NotificationFilter(receivedFrom: since, limit: 5000)).map(\.row.id)
    return Set(open + new)
  }

  func entries(of days: [Day]) async throws -> [Entry] { try await archive.watchBooks(days) }
  func book(_ days: [Day]) async throws -> WatchBook { WatchBook(try await entries(of: days)) }

  func waiting() async throws -> [MessageRow] { try await archive.waitingMessages(limit: 1000) }

  /// A message with the stream that it stands in. A log book is about no citizen; reading a notification to send what
  /// belongs to it leaves a trace.
  func message(_ row: MessageRow, at now: Instant) async throws -> (Message, StreamID, [Entry])? {
    guard let stream = StreamID(row.stream) else { return nil }
    var entries: [Entry]
    if case .watch(let day) = stream {
      entries = try await archive.watchBooks([day])
    } else {
      entries = try await archive.read(stream, trace: Trace(reader: .system, .house, .house, at: now))
    }
    var messages = Messages()
    for entry in entries { messages.take(entry) }
    return messages.named(row.id).map { ($0, stream, entries) }
  }

  /// What the watch itself does. An act that is already there is not written again.
  func write(_ filings: [Act.Filing], as act: ActID, at now: Instant) async throws {
    try await archive.append(Act(id: act, actor: .system, recordedAt: now, filings: filings))
  }

  /// Whether the store answers.
  func answers() async -> Bool { (try? await archive.waitingMessages(limit: 1)) != nil }
}

extension DanishCalendar {
  /// A public holiday on a day that would else be a working day: then nothing is as on other such days.
  static func isWeekdayHoliday(_ day: Day) -> Bool { day.weekday < 6 && isHoliday(day) }
}
