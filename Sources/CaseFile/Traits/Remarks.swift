/// Corrections and comments, found by the entry they stand beside.
public struct Remarks: Trait {
  public private(set) var corrections: [Int: [Record<EntryCorrected>]] = [:]
  public private(set) var comments: [Int: [Record<EntryCommented>]] = [:]

  public init() {}

  public mutating func take(_ entry: Entry) {
    if let correction = entry.record(EntryCorrected.self) {
      corrections[correction.content.entry, default: []].append(correction)
    }
    if let comment = entry.record(EntryCommented.self) { comments[comment.content.entry, default: []].append(comment) }
  }
}
