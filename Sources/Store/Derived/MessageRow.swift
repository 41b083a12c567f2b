import CaseFile

/// Something that is to be sent, and hasn't been: what it says and to whom lies in its stream.
public struct MessageRow: DerivedRow {
  public static let table = DerivedTable.messages

  public var id: MessageID
  public var stream: String
  /// Key of the purpose.
  public var purpose: String
  /// Key of the way.
  public var way: String
  public var queued: Instant

  public init(id: MessageID, stream: String, purpose: String, way: String, queued: Instant) {
    self.id = id
    self.stream = stream
    self.purpose = purpose
    self.way = way
    self.queued = queued
  }

  init(_ message: Message, in stream: StreamID) {
    self.init(
      id: message.id, stream: stream.description, purpose: message.queued.purpose.rawValue,
      way: message.queued.way.rawValue, queued: message.queuedAt)
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    stream = try reader.next()
    purpose = try reader.next()
    way = try reader.next()
    queued = try reader.next()
  }

  public var cells: [Cell] { [id.cell, stream.cell, purpose.cell, way.cell, queued.cell] }
}
