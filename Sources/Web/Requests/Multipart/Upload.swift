import Hummingbird
import NIOCore

/// A form with files on its way in: it is read once, a piece at a time.
public struct Upload: Sendable {
  let contentType: String
  let body: RequestBody

  /// The files of one form, and what comes with them: more is not even read.
  static let mostBytes = 64 << 20
  /// A field beside the files.
  static let mostFieldBytes = 64 << 10

  /// Reads it. A file's bytes are held until it is whole or too big, and never more than one file's.
  /// - Parameters:
  ///   - largest: of a file, in bytes.
  ///   - take: is given each file with the fields that stood before it; nil bytes are those of one that was too big.
  /// - Returns: the fields.
  /// - Throws: `WebError.malformed`, `WebError.tooLarge`; files that were whole before it have been taken.
  func read(
    largest: Int, _ take: (_ name: String, _ bytes: [UInt8]?, _ fields: Submission) async throws -> Void
  ) async throws -> Submission {
    guard var parser = Multipart(contentType: contentType) else { throw WebError.malformed }
    var form = PartlyRead(largest: largest)
    var size = 0
    for try await chunk in body {
      size += chunk.readableBytes
      guard size <= Self.mostBytes else { throw WebError.tooLarge }
      let events: [Multipart.Event]
      do {
        events = try parser.push(chunk.readableBytesView)
      } catch {
        throw WebError.malformed
      }
      for event in events {
        if let file = try form.take(event) { try await take(file.name, file.bytes, Submission(form.fields)) }
      }
    }
    guard parser.isWhole else { throw WebError.malformed }
    return Submission(form.fields)
  }

  /// Reads to the end without keeping anything: a browser that is still sending doesn't hear an answer.
  func drain() async {
    var size = 0
    do {
      for try await chunk in body {
        size += chunk.readableBytes
        if size > Self.mostBytes { return }
      }
    } catch {
      // Whoever sent it has gone; there is nobody to answer.
    }
  }
}

/// The part that is being read, and the fields before it.
private struct PartlyRead {
  let largest: Int
  var fields: [(String, String)] = []
  private var head: MultipartHead?
  private var bytes: [UInt8] = []
  private var isTooBig = false

  init(largest: Int) { self.largest = largest }

  /// Gives a file when it is whole.
  mutating func take(_ event: Multipart.Event) throws(WebError) -> (name: String, bytes: [UInt8]?)? {
    switch event {
    case .part(let head):
      self.head = head
      (bytes, isTooBig) = ([], false)
    case .bytes(let more):
      guard !isTooBig else { return nil }
      let isFile = head?.fileName != nil
      guard bytes.count + more.count <= (isFile ? largest : Upload.mostFieldBytes) else {
        guard isFile else { throw .tooLarge }
        (bytes, isTooBig) = ([], true)
        return nil
      }
      bytes += more
    case .end:
      defer { (head, bytes) = (nil, []) }
      guard let head else { return nil }
      if let name = head.fileName { return (name, isTooBig ? nil : bytes) }
      fields.append((head.name, PlainText.text(of: bytes)))
    }
    return nil
  }
}
