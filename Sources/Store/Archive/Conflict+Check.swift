import CaseFile

extension Conflict {
  /// Whether anything newer than what the writer saw can say otherwise than the content.
  /// - Throws: `StoreError.conflict`.
  static func check(_ filing: Act.Filing, against entries: [Entry]) throws {
    guard let seen = filing.seen else { return }
    let newer = entries.suffix(from: min(max(seen, 0), entries.count)).filter { filing.content.canDisagree(with: $0) }
    guard newer.isEmpty else {
      throw StoreError.conflict(
        Conflict(
          stream: filing.stream, seen: seen, newer: newer, mine: filing.content.passages,
          kind: type(of: filing.content).kind))
    }
  }
}

extension Content {
  func canDisagree(with entry: Entry) -> Bool {
    guard Self.disagreesWith.contains(entry.kind) else { return false }
    guard let mine = disagreesAbout, let theirs = entry.content?.disagreesAbout else { return true }
    return mine == theirs
  }
}
