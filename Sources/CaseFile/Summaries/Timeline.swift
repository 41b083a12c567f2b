/// An entry as it stands in the timeline, with what stands beside it.
public struct TimelineItem: Hashable, Sendable {
  public let entry: Entry
  public let corrections: [Record<EntryCorrected>]
  public let comments: [Record<EntryCommented>]
  /// Why and until when the family can't see it; nil where it can.
  public let withheld: Withholding?

  /// Whose text it holds: to tell observation, assessment and quotation apart, and to filter by.
  public var senders: Set<Passage.Sender> { Set((entry.content?.passages ?? []).map(\.sender)) }

  /// The Danish date it happened; where that isn't known, the date it was written down.
  public var day: Day { entry.happenedAt.date ?? DanishTime.day(at: entry.recordedAt) }
}

extension CaseFile {
  /// The case as a timeline on a day, newest first. Corrections and comments stand beside what they are about.
  public func timeline(on day: Day) -> [TimelineItem] {
    entries.enumerated()
      .filter { $1.remarkOn == nil && ($1.happenedAt.date ?? DanishTime.day(at: $1.recordedAt)) <= day }
      // A day without a time sorts by its beginning; what happened at once sorts as it was written.
      .map { (at: $1.happenedAt.earliest ?? $1.recordedAt, sequence: $1.sequence, index: $0) }
      .sorted { ($1.at, $1.sequence) < ($0.at, $0.sequence) }
      .map { place in
        let entry = entries[place.index]
        return TimelineItem(
          entry: entry, corrections: remarks.corrections[entry.sequence, default: []],
          comments: remarks.comments[entry.sequence, default: []], withheld: entry.audience.withholding(on: day))
      }
  }
}

extension Entry {
  /// The sequence of the entry that this one corrects or comments.
  var remarkOn: Int? {
    switch content {
    case let content as EntryCorrected: content.entry
    case let content as EntryCommented: content.entry
    default: nil
    }
  }
}
