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
    let asOf = cache.erasures
    guard let head = try view.head(of: stream) else { return [] }
    let known = cache.entries(of: stream)
    if known.count == head.sequence { return known }
    // The cache can be ahead of this view, never the other way round.
    if known.count > head.sequence { return Array(known.prefix(head.sequence)) }
    let records = try view.records(of: stream.description, after: known.count)
    guard records.count == head.sequence - known.count else { throw StoreError.damaged("\(stream)") }
    let opened = known + (try open(records, of: stream, after: known.count))
    cache.keep(opened, of: stream, asOf: asOf)
    return opened
  }

  /// The same without the cache: for who goes through everything once.
  func all(of stream: StreamID, in view: any JournalView) throws -> [Entry] {
    guard let head = try view.head(of: stream) else { return [] }
    let known = cache.entries(of: stream)
    if known.count == head.sequence { return known }
    let records = try view.records(of: stream.description, after: 0)
    guard records.count == head.sequence else { throw StoreError.damaged("\(stream)") }
    return try open(records, of: stream, after: 0)
  }

  func open(_ records: [StoredEntry], of stream: StreamID, after: Int) throws -> [Entry] {
    let wrapped = try shelf.entryKeys(of: stream, after: after)
    let streamKey = try keys.key(of: stream)
    let decoder = JSONDecoder()
    return try records.map { record in
      var plain: Data?
      if let streamKey, let key = wrapped[record.sequence] {
        guard let opened = keys.unwrap(key, of: stream, record.sequence, with: streamKey),
          let bytes = Seal.open(record.ciphertext, with: opened, to: record.envelope)
        else { throw StoreError.damaged("\(stream) \(record.sequence)") }
        plain = bytes
      }
      return try coder.entry(record, of: stream, plain: plain, decoder: decoder)
    }
  }
}
