import CaseFile
import Foundation

/// Contents to bytes and back. JSON lives for ever: the kind tells which type reads it.
struct EntryCoder: Sendable {
  let vocabulary: [String: any Content.Type]

  /// The reason for withholding is words, so it goes under the seal with the content.
  func plain(_ content: any Content, audience: Audience) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var reason = Data()
    if case .withheld(let withheld) = audience { reason = Data(withheld.reason.utf8) }
    var plain = Data([1])
    withUnsafeBytes(of: UInt32(reason.count).bigEndian) { plain.append(contentsOf: $0) }
    plain.append(reason)
    plain.append(try encoder.encode(content))
    return plain
  }

  func entry(_ record: StoredEntry, of stream: StreamID, plain: Data?, decoder: JSONDecoder) throws -> Entry {
    let damaged = StoreError.damaged("\(stream) \(record.sequence)")
    var reason = ""
    var content: (any Content)?
    if let plain {
      let bytes = Data(plain)
      guard bytes.count >= 5, bytes[0] == 1 else { throw damaged }
      let length = bytes[1..<5].reduce(0) { $0 << 8 | Int($1) }
      guard bytes.count >= 5 + length else { throw damaged }
      reason = String(decoding: bytes[5..<5 + length], as: UTF8.self)
      if let type = vocabulary[record.kind] {
        guard let decoded = try? decoder.decode(type, from: bytes[(5 + length)...]) else { throw damaged }
        content = decoded
      }
    }
    guard let happened = Envelope.when(record.happenedAt), let actor = Envelope.actor(record.actor),
      let audience = Envelope.audience(record.audience, reason: reason)
    else { throw damaged }
    var entry = Entry(
      stream: stream, sequence: record.sequence, act: ActID(rawValue: record.act), happenedAt: happened,
      recordedAt: Instant(milliseconds: record.recordedAt), actor: actor, audience: audience, kind: record.kind,
      content: content)
    entry.isErased = plain == nil
    return entry
  }
}
