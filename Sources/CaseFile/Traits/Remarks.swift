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

extension Remarks {
  /// Sets what is right beside an entry. A correction can itself be corrected.
  @discardableResult
  public func correct(_ content: EntryCorrected, upTo last: Int) throws(Refusal) -> EntryCorrected {
    try Refusal.unless(content.entry >= 1 && content.entry <= last, .unknownEntry)
    return content
  }

  @discardableResult
  public func comment(_ content: EntryCommented, upTo last: Int) throws(Refusal) -> EntryCommented {
    try Refusal.unless(content.entry >= 1 && content.entry <= last, .unknownEntry)
    return content
  }
}
