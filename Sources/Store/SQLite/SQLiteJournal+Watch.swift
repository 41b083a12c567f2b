import CaseFile
import GRDB

/// The watch's SQL.
extension SQLiteJournal {
  func unassessed(limit: Int) throws -> [NotificationID] {
    try rows(
      """
      SELECT id FROM notification_row WHERE is_open = 1 AND is_first = 1 AND assessed IS NULL
      ORDER BY received, id LIMIT ?
      """, [limit]
    ) { NotificationID(rawValue: $0[0]) }
  }

  func arrivals(since: Instant) throws -> [Arrival] {
    try rows(
      """
      SELECT channel, received FROM notification_row WHERE received >= ? AND channel IS NOT NULL AND is_first = 1
      ORDER BY received, id
      """, [since.milliseconds]
    ) { row in
      (Channel(rawValue: row[0]), Instant(milliseconds: row[1]))
    }
    .compactMap { channel, at in channel.map { Arrival(channel: $0, at: at) } }
  }
}
