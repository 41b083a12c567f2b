import Foundation

/// An entry as it is stored: its envelope in the clear, what it says sealed, and its place in the chain.
public struct StoredEntry: Hashable, Sendable {
  /// Its place among all entries of the house: 1 for the first, no gaps.
  public var position: Int
  public var stream: String
  public var sequence: Int
  public var act: String
  public var kind: String
  public var happenedAt: String
  /// Milliseconds since 1970.
  public var recordedAt: Int64
  public var actor: String
  public var audience: String
  public var ciphertext: Data
  /// Four bytes of the hash of each column, so that a check can say which of them was altered.
  public var marks: Data
  /// Hash of the entry before it in the stream; zeros before the first.
  public var previous: Data
  public var hash: Data

  public init(
    position: Int, stream: String, sequence: Int, act: String, kind: String, happenedAt: String, recordedAt: Int64,
    actor: String, audience: String, ciphertext: Data = Data(), marks: Data = Data(),
    previous: Data = StoredEntry.origin,
    hash: Data = Data()
  ) {
    self.position = position
    self.stream = stream
    self.sequence = sequence
    self.act = act
    self.kind = kind
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.actor = actor
    self.audience = audience
    self.ciphertext = ciphertext
    self.marks = marks
    self.previous = previous
    self.hash = hash
  }

  /// What stands before the first entry of a chain.
  public static let origin = Data(count: 32)
}

extension StoredEntry {
  /// The envelope: what the sealed content is bound to.
  var envelope: Data {
    var bytes = Bytes("naer 1 entry")
    bytes.add(stream)
    bytes.add(Int64(sequence))
    bytes.add(act)
    bytes.add(kind)
    bytes.add(happenedAt)
    bytes.add(recordedAt)
    bytes.add(actor)
    bytes.add(audience)
    return bytes.data
  }

  /// What `hash` must be: everything but itself.
  var computedHash: Data {
    var bytes = Bytes("naer 1 chain")
    bytes.add(previous)
    bytes.add(Int64(position))
    bytes.add(envelope)
    bytes.add(ciphertext)
    bytes.add(marks)
    return bytes.hash
  }

  /// What `marks` must be.
  var computedMarks: Data {
    marked.reduce(into: Data()) { marks, column in marks.append(column.value.hash.prefix(4)) }
  }

  /// The columns whose mark is no longer theirs.
  var altered: [String] {
    let now = computedMarks
    guard marks.count == now.count else { return ["marks"] }
    return marked.enumerated().compactMap { index, column in
      let range = index * 4..<index * 4 + 4
      return Data(marks)[range] == now[range] ? nil : column.name
    }
  }

  private var marked: [(name: String, value: Bytes)] {
    func number(_ value: Int64) -> Bytes {
      var bytes = Bytes("")
      bytes.add(value)
      return bytes
    }
    func blob(_ value: Data) -> Bytes {
      var bytes = Bytes("")
      bytes.add(value)
      return bytes
    }
    return [
      ("position", number(Int64(position))), ("stream", Bytes(stream)), ("sequence", number(Int64(sequence))),
      ("act", Bytes(act)), ("kind", Bytes(kind)), ("happened_at", Bytes(happenedAt)),
      ("recorded_at", number(recordedAt)), ("actor", Bytes(actor)), ("audience", Bytes(audience)),
      ("ciphertext", blob(ciphertext)), ("previous", blob(previous)),
    ]
  }
}
