import CaseFile
import Foundation

/// Fetches a stream and opens it.
struct StreamReader: Sendable {
  let keys: KeyRing
  let shelf: any KeyShelf
  let coder: EntryCoder
  let cache: StreamCache

  /// All entries of the stream, as this view of the journal has them.
  /// - Throws: `damaged` where an entry can't be opened, or one is missing.
  func entries(of stream: StreamID, in view: any JournalView) throws -> [Entry] {
    try entries(of: [stream], in: view)[stream] ?? []
  }

  /// All entries of each stream; those that don't exist are left out.
  func entries(of streams: [StreamID], in view: any JournalView) throws -> [StreamID: [Entry]] {
    let asOf = cache.erasures
    var found = Dictionary(streams.map { ($0, cache.entries(of: $0)) }) { first, _ in first }
    let stored = try view.records(after: names(found))
    var fresh: [StreamID: [StoredEntry]] = [:]
    for (stream, known) in found {
      guard let records = stored[stream.description] else {
        found[stream] = nil
        continue
      }
      // The cache can be ahead of this view, never the other way round.
      if known.count > records.last { found[stream] = Array(known.prefix(records.last)) }
      guard known.count < records.last else { continue }
      guard records.entries.count == records.last - known.count else { throw StoreError.damaged("\(stream)") }
      fresh[stream] = records.entries
    }
    guard !fresh.isEmpty else { return found }
    // After the entries: an entry that is seen has its key, unless that was lawfully deleted.
    let wrapped = try shelf.keys(after: fresh.mapValues { ($0.first?.sequence ?? 1) - 1 })
    for (stream, records) in fresh {
      let opened = try (found[stream] ?? []) + open(records, of: stream, with: wrapped[stream])
      cache.keep(opened, of: stream, asOf: asOf)
      found[stream] = opened
    }
    return found
  }

  private func names(_ known: [StreamID: [Entry]]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: known.map { ($0.key.description, $0.value.count) })
  }

  /// The same without the cache: for who goes through everything once.
  func all(of stream: StreamID, in view: any JournalView) throws -> [Entry] {
    guard let head = try view.head(of: stream) else { return [] }
    let known = cache.entries(of: stream)
    if known.count == head.sequence { return known }
    guard let stored = try view.records(after: [stream.description: 0])[stream.description] else { return [] }
    guard stored.entries.count == stored.last else { throw StoreError.damaged("\(stream)") }
    return try open(stored.entries, of: stream, with: shelf.keys(after: [stream: 0])[stream])
  }

  private func open(_ records: [StoredEntry], of stream: StreamID, with wrapped: StreamKeys?) throws -> [Entry] {
    let streamKey = try wrapped.map { try keys.key(of: stream, wrapped: $0.own) }
    let decoder = JSONDecoder()
    return try records.map { record in
      var plain: Data?
      if let streamKey, let key = wrapped?.entries[record.sequence] {
        guard let opened = keys.unwrap(key, of: stream, record.sequence, with: streamKey),
          let bytes = Seal.open(record.ciphertext, with: opened, to: record.envelope)
        else { throw StoreError.damaged("\(stream) \(record.sequence)") }
        plain = bytes
      }
      return try coder.entry(record, of: stream, plain: plain, decoder: decoder)
    }
  }
}
