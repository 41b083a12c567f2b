import Foundation

/// The end of one stream's chain, signed: without it, a chain that lost its last entry would look whole.
public struct Head: Hashable, Sendable {
  public var stream: String
  /// Sequence of the last entry.
  public var sequence: Int
  /// Hash of the last entry.
  public var hash: Data
  public var signature: Data

  public init(stream: String, sequence: Int, hash: Data, signature: Data = Data()) {
    self.stream = stream
    self.sequence = sequence
    self.hash = hash
    self.signature = signature
  }

  var signed: Bytes {
    var bytes = Bytes("naer 1 head")
    bytes.add(stream)
    bytes.add(Int64(sequence))
    bytes.add(hash)
    return bytes
  }
}

/// The end of the whole house: how many entries and streams there are, and one hash over all entries in the order in
/// which they were written. Without it, a stream deleted whole would not be missed.
public struct Ledger: Hashable, Sendable {
  /// Position of the last entry of all.
  public var position: Int
  public var streams: Int
  public var hash: Data
  /// The last position that was written to the second place, so that a lost second place shows.
  public var witnessed: Int
  public var signature: Data

  public init(position: Int, streams: Int, hash: Data, witnessed: Int, signature: Data = Data()) {
    self.position = position
    self.streams = streams
    self.hash = hash
    self.witnessed = witnessed
    self.signature = signature
  }

  public static let empty = Ledger(position: 0, streams: 0, hash: StoredEntry.origin, witnessed: 0)

  var signed: Bytes {
    var bytes = Bytes("naer 1 ledger")
    bytes.add(Int64(position))
    bytes.add(Int64(streams))
    bytes.add(hash)
    bytes.add(Int64(witnessed))
    return bytes
  }

  /// The hash after one more entry.
  static func hash(after hash: Data, entry: Data) -> Data {
    var bytes = Bytes("naer 1 total")
    bytes.add(hash)
    bytes.add(entry)
    return bytes.hash
  }
}
