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

  /// Reads it. A file's bytes are held until it is whole or too big, and never more than one file's. What can't be read
  /// is read to its end all the same: a browser that is still sending doesn't hear an answer.
  /// - Parameters:
  ///   - largest: of a file, in bytes.
  ///   - take: is given each file with the fields that stood before it; nil bytes are those of one that was too big.
  /// - Returns: the fields.
  /// - Throws: `WebError.malformed`, `WebError.tooLarge`; files that were whole before it have been taken.
  func read(
    largest: Int, _ take: (_ name: String, _ bytes: [UInt8]?, _ fields: Submission) async -> Void
  ) async throws(WebError) -> Submission {
    var parser = Multipart(contentType: contentType)
    var trouble: WebError? = parser == nil ? .malformed : nil
    var form = PartlyRead(largest: largest)
    var size = 0
    // The body can be gone through once only.
    do {
      for try await chunk in body {
        size += chunk.readableBytes
        guard size <= Self.mostBytes else { throw WebError.tooLarge }
        guard trouble == nil else { continue }
        do throws(WebError) {
          for file in try form.take(chunk.readableBytesView, &parser) {
            await take(file.name, file.bytes, Submission(form.fields))
          }
        } catch {
          trouble = error
        }
      }
    } catch let error as WebError {
      throw error
    } catch {
      // Whoever sent it has gone.
      throw .malformed
    }
    if let trouble { throw trouble }
    guard parser?.isWhole == true else { throw .malformed }
    return Submission(form.fields)
  }

  /// Reads what nobody has begun to read, without keeping anything.
  func drain() async {
    _ = try? await Upload(contentType: "", body: body).read(largest: 0) { _, _, _ in }
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

  /// Gives the files that are whole now.
  mutating func take(
    _ bytes: some Sequence<UInt8>, _ parser: inout Multipart?
  ) throws(WebError) -> [(name: String, bytes: [UInt8]?)] {
    let events: [Multipart.Event]
    do {
      events = try parser?.push(bytes) ?? []
    } catch {
      throw .malformed
    }
    var files: [(name: String, bytes: [UInt8]?)] = []
    for event in events {
      if let file = try take(event) { files.append(file) }
    }
    return files
  }

  private mutating func take(_ event: Multipart.Event) throws(WebError) -> (name: String, bytes: [UInt8]?)? {
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
