import CaseFile
import Crypto
import Foundation
import Synchronization

/// The writing side of the audit store: one batch at a time, under a lock.
final class AuditTaking: Sendable {
  private let shelf: any AuditShelf
  private let signer: Signer
  private let key: SymmetricKey
  /// The ends as they were last written; nil where they have to be read.
  private let known = Mutex<AuditEnds?>(nil)

  init(shelf: any AuditShelf, signer: Signer, key: SymmetricKey) {
    self.shelf = shelf
    self.signer = signer
    self.key = key
  }

  func take(_ events: [AuditEvent]) throws {
    try known.withLock { known in
      var ends = try known ?? shelf.ends()
      known = nil
      var records: [AuditRecord] = []
      for event in events {
        let record = try record(event, number: ends.last + 1, previous: ends.lastHash)
        ends.last = record.number
        ends.lastHash = record.hash
        records.append(record)
      }
      ends.signature = try signer.sign(ends.signed)
      try shelf.append(records, ends: ends)
      known = ends
    }
  }

  func purge(olderThan limit: Int64) throws -> Int {
    try known.withLock { known in
      known = nil
      guard let last = try shelf.last(before: limit) else { return 0 }
      var ends = try shelf.ends()
      let gone = last.number - ends.purged
      ends.purged = last.number
      ends.purgedHash = last.hash
      ends.signature = try signer.sign(ends.signed)
      try shelf.purge(ends: ends)
      return gone
    }
  }

  private func record(_ event: AuditEvent, number: Int, previous: Data) throws -> AuditRecord {
    let detail = try event.detail.map { try Seal.close(Data($0.utf8), with: key, to: bound(number)) }
    var record = AuditRecord(
      number: number, at: event.at.milliseconds, kind: event.kind.rawValue, who: event.who.map(Envelope.text) ?? "",
      stream: event.stream?.description ?? "", purpose: event.purpose?.rawValue ?? "",
      grounds: event.grounds?.rawValue ?? "", detail: detail ?? Data(), previous: previous)
    record.hash = record.computedHash
    return record
  }

  func open(_ record: AuditRecord) throws -> AuditEvent {
    guard let kind = AuditEvent.Kind(rawValue: record.kind) else { throw StoreError.damaged("audit \(record.number)") }
    let detail = Seal.open(record.detail, with: key, to: bound(record.number))
    guard record.detail.isEmpty || detail != nil else { throw StoreError.damaged("audit \(record.number)") }
    return AuditEvent(
      kind, at: Instant(milliseconds: record.at), who: Envelope.actor(record.who), stream: StreamID(record.stream),
      purpose: Trace.Purpose(rawValue: record.purpose), grounds: Trace.Grounds(rawValue: record.grounds),
      detail: detail.map { String(decoding: $0, as: UTF8.self) })
  }

  private func bound(_ number: Int) -> Data {
    var bytes = Bytes("naer 1 audit detail")
    bytes.add(Int64(number))
    return bytes.data
  }
}
