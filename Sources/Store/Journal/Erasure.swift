import CaseFile
import Foundation

/// That a key was lawfully deleted, by whom and why: the reason is a key of the text catalogue, never words about a person.
/// Signed, so that a key that somebody else took away doesn't pass for an erasure.
public struct Erasure: Hashable, Sendable {
  public var stream: String
  /// The first and the last entry concerned; the same for a single entry.
  public var from: Int
  public var through: Int
  /// Milliseconds since 1970.
  public var at: Int64
  public var actor: String
  public var ground: String
  public var signature: Data

  public init(
    stream: StreamID, from: Int, through: Int, at: Instant, actor: Actor, ground: String, signature: Data = Data()
  ) {
    self.init(
      stream: stream.description, from: from, through: through, at: at.milliseconds, actor: Envelope.text(actor),
      ground: ground, signature: signature)
  }

  init(stream: String, from: Int, through: Int, at: Int64, actor: String, ground: String, signature: Data) {
    self.stream = stream
    self.from = from
    self.through = through
    self.at = at
    self.actor = actor
    self.ground = ground
    self.signature = signature
  }

  var signed: Bytes {
    var bytes = Bytes("naer 1 erasure")
    bytes.add(stream)
    bytes.add(Int64(from))
    bytes.add(Int64(through))
    bytes.add(at)
    bytes.add(actor)
    bytes.add(ground)
    return bytes
  }
}
