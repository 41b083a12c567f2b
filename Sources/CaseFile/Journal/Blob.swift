/// A file's bytes on their way into the store. An entry never holds them; it names the file and its hash (`Attachment`).
public struct Blob: Sendable {
  public var id: BlobID
  public var bytes: [UInt8]

  public init(id: BlobID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}
