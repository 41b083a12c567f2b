import CaseFile

extension Writer {
  /// A child has one open case. Two who link different notifications to a child without one would each open it, at the same
  /// moment and in streams of their own; the second comes back as a conflict with what the first wrote.
  ///
  /// Asked in the transaction, of the list of cases and of what this batch has written. It is no constraint of the schema,
  /// since a store that has two already must still open, rebuild and take entries in both.
  func checkOneOpenCase(_ act: Act, in batch: Batch, _ journal: any JournalTransaction) throws {
    for filing in act.filings {
      guard let child = child(ofOpening: filing, in: batch) else { continue }
      let listed = try journal.cases(ofChild: child).map { StreamID.child($0.row.id) }
      let fresh = batch.streams.filter { Self.opening(in: $0.value.entries)?.child == child }.map(\.key)
      for stream in Set(listed + fresh) where stream != filing.stream && !act.closes(stream) {
        let entries = try batch.streams[stream]?.entries ?? reader.entries(of: stream, in: journal)
        guard let open = Self.openCase(entries) else { continue }
        throw StoreError.conflict(
          Conflict(
            stream: stream, seen: 0, newer: [open], mine: filing.content.passages, kind: type(of: filing.content).kind))
      }
    }
  }

  private func child(ofOpening filing: Act.Filing, in batch: Batch) -> PersonID? {
    switch filing.content {
    case let opened as CaseOpened: opened.child
    case is CaseReopened: batch.streams[filing.stream].flatMap { Self.opening(in: $0.entries)?.child }
    default: nil
    }
  }

  private static func opening(in entries: [Entry]) -> CaseOpened? {
    entries.lazy.compactMap { $0.content as? CaseOpened }.first
  }

  /// That the case is open: who opened it and when, but nothing of what it says, since the writer may have no part in it.
  private static func openCase(_ entries: [Entry]) -> Entry? {
    var closings = Closings()
    for entry in entries { closings.take(entry) }
    guard closings.isOpen, var opened = entries.first(where: { $0.content is CaseOpened }) else { return nil }
    opened.content = nil
    return opened
  }
}

extension Act {
  fileprivate func closes(_ stream: StreamID) -> Bool {
    filings.contains { $0.stream == stream && $0.content is CaseClosed }
  }
}
