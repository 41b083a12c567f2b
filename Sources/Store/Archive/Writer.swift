import CaseFile
import Crypto
import Foundation

/// Writes batches of acts: many in one transaction, each whole or not at all.
struct Writer: Sendable {
  let engine: any StoreEngine
  let reader: StreamReader
  let signer: Signer
  let deriving: Deriving
  let witness: HeadsLog?

  /// Answers for each act in order. What fails for its own reason fails alone; where the batch can't be written as a
  /// whole, each act is tried by itself, so that one that can't be stored doesn't take its neighbours with it.
  func write(_ acts: [Act]) -> [Result<Receipt, any Error>] {
    do {
      return try transaction(acts)
    } catch {
      guard acts.count > 1 else { return [.failure(StoreError.from(error))] }
      return acts.flatMap { write([$0]) }
    }
  }

  private func transaction(_ acts: [Act]) throws -> [Result<Receipt, any Error>] {
    let asOf = reader.cache.erasures
    let (results, batch) = try engine.write { journal in
      var batch = try Batch(ledger: journal.ledger())
      let results = acts.map { act -> Result<Receipt, any Error> in
        do {
          if let before = try journal.filed(by: act.id).nonEmpty {
            return .success(Receipt(act: act.id, places: before))
          }
          var next = batch
          let receipt = try journal.savepoint { try file(act, into: &next, journal) }
          batch = next
          return .success(receipt)
        } catch {
          return .failure(StoreError.from(error))
        }
      }
      guard !batch.keys.isEmpty else { return (results, batch) }
      try finish(&batch, journal)
      // The keys are on the disk before the entries are: a power cut in between leaves a key without an entry, which
      // harms nobody, and never an entry without its key.
      try engine.keys.put(batch.keys)
      return (results, batch)
    }
    for (stream, open) in batch.streams { reader.cache.keep(open.entries, of: stream, asOf: asOf) }
    if !batch.keys.isEmpty { witness?.moved(heads: batch.streams.values.map(\.head), ledger: batch.ledger) }
    return results
  }

  /// What a batch has come to so far.
  struct Batch {
    var ledger: Ledger
    var streams: [StreamID: OpenStream] = [:]
    var keys: [WrappedKey] = []
  }

  struct OpenStream {
    var head: Head
    var key: SymmetricKey
    var entries: [Entry]
  }

  private func file(_ act: Act, into batch: inout Batch, _ journal: any JournalTransaction) throws -> Receipt {
    guard !act.filings.isEmpty else { throw StoreError.emptyAct }
    for filing in act.filings {
      try open(filing.stream, in: &batch, journal)
      try Conflict.check(filing, against: batch.streams[filing.stream]?.entries ?? [])
    }
    try checkOneOpenCase(act, in: batch, journal)
    let places = try act.filings.map { filing in
      Receipt.Place(stream: filing.stream, sequence: try insert(filing, of: act, into: &batch, journal))
    }
    try fileBlobs(of: act, at: places, into: &batch, journal)
    return Receipt(act: act.id, places: places)
  }

  private func open(_ stream: StreamID, in batch: inout Batch, _ journal: any JournalTransaction) throws {
    guard batch.streams[stream] == nil else { return }
    let entries = try reader.entries(of: stream, in: journal)
    let head = try journal.head(of: stream)
    if head == nil { batch.ledger.streams += 1 }
    var key = try reader.keys.key(of: stream)
    if key == nil {
      let fresh = try reader.keys.newStreamKey(for: stream)
      batch.keys.append(WrappedKey(stream: stream, sequence: nil, wrapped: fresh.wrapped))
      key = fresh.key
    }
    guard let key else { throw StoreError.damaged("keys: \(stream)") }
    batch.streams[stream] = OpenStream(
      head: head ?? Head(stream: stream.description, sequence: 0, hash: StoredEntry.origin), key: key, entries: entries)
  }

  private func insert(
    _ filing: Act.Filing, of act: Act, into batch: inout Batch, _ journal: any JournalTransaction
  ) throws -> Int {
    guard var open = batch.streams[filing.stream] else { throw StoreError.damaged("\(filing.stream)") }
    let kind = type(of: filing.content).kind
    guard reader.coder.vocabulary[kind] != nil else { throw StoreError.unknownKind(kind) }
    var record = StoredEntry(
      position: batch.ledger.position + 1, stream: filing.stream.description, sequence: open.head.sequence + 1,
      act: act.id.rawValue, kind: kind, happenedAt: Envelope.text(filing.happenedAt),
      recordedAt: act.recordedAt.milliseconds, actor: Envelope.text(act.actor),
      audience: Envelope.text(filing.audience), previous: open.head.hash)
    let key = SymmetricKey(size: .bits256)
    let plain = try reader.coder.plain(filing.content, audience: filing.audience)
    record.ciphertext = try Seal.close(plain, with: key, to: record.envelope)
    record.marks = record.computedMarks
    record.hash = record.computedHash
    // Read back before it is written: what couldn't be read later must not be taken now.
    open.entries.append(
      try reader.coder.entry(record, of: filing.stream, plain: plain, decoder: JSONDecoder()))
    if open.head.sequence == 0 { try journal.put(open.head) }
    try journal.insert(record)
    batch.keys.append(
      WrappedKey(
        stream: filing.stream, sequence: record.sequence,
        wrapped: try reader.keys.wrap(key, of: filing.stream, record.sequence, with: open.key)))
    open.head.sequence = record.sequence
    open.head.hash = record.hash
    batch.streams[filing.stream] = open
    batch.ledger.position = record.position
    batch.ledger.hash = Ledger.hash(after: batch.ledger.hash, entry: record.hash)
    return record.sequence
  }

  /// Signs the new heads and makes the lists anew, in the same transaction as the entries.
  private func finish(_ batch: inout Batch, _ journal: any JournalTransaction) throws {
    for (stream, open) in batch.streams {
      var head = open.head
      head.signature = try signer.sign(head.signed)
      try journal.put(head)
      try journal.replaceDerived(of: head.stream, with: deriving.rows(for: stream, entries: open.entries))
      batch.streams[stream]?.head = head
    }
    batch.ledger.witnessed = witness?.witnessed ?? 0
    batch.ledger.signature = try signer.sign(batch.ledger.signed)
    try journal.put(batch.ledger)
  }
}
