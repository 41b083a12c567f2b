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

  /// What came of a file.
  enum Content: Sendable {
    case whole([UInt8])
    case tooBig
    /// So much is being sent by others that there is no room for it at the moment.
    case noRoom
  }

  /// Reads it. A file's bytes are held until it is whole or too big, and never more than one file's. What can't be read
  /// is read to its end all the same: a browser that is still sending doesn't hear an answer.
  /// - Parameters:
  ///   - largest: of a file, in bytes.
  ///   - holding: counts what is held, of all that are sent at once.
  ///   - take: is given each file with the fields that stood before it.
  /// - Returns: the fields.
  /// - Throws: `WebError.malformed`, `WebError.tooLarge`; files that were whole before it have been taken.
  func read(
    largest: Int, holding: Holding, _ take: (_ name: String, _ content: Content, _ fields: Submission) async -> Void
  ) async throws(WebError) -> Submission {
    var parser = Multipart(contentType: contentType)
    var trouble: WebError? = parser == nil ? .malformed : nil
    var form = PartlyRead(largest: largest, holding: holding)
    var size = 0
    // The body can be gone through once only.
    do {
      for try await chunk in body {
        size += chunk.readableBytes
        guard size <= Self.mostBytes else { throw WebError.tooLarge }
        guard trouble == nil else { continue }
        do throws(WebError) {
          for file in try form.take(chunk.readableBytesView, &parser) {
            await take(file.name, file.content, Submission(form.fields))
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
    _ = try? await Upload(contentType: "", body: body).read(largest: 0, holding: Holding()) { _, _, _ in }
  }
}

/// The part that is being read, and the fields before it.
private struct PartlyRead {
  let largest: Int
  let holding: Holding
  var fields: [(String, String)] = []
  private var head: MultipartHead?
  private var bytes: [UInt8] = []
  /// Lets go of what it counts with the file.
  private var held: Holding.Part?
  /// Why the file isn't kept.
  private var failure: Upload.Content?

  init(largest: Int, holding: Holding) { (self.largest, self.holding) = (largest, holding) }

  /// Gives the files that are whole now.
  mutating func take(
    _ bytes: some Sequence<UInt8>, _ parser: inout Multipart?
  ) throws(WebError) -> [(name: String, content: Upload.Content)] {
    let events: [Multipart.Event]
    do {
      events = try parser?.push(bytes) ?? []
    } catch {
      throw .malformed
    }
    var files: [(name: String, content: Upload.Content)] = []
    for event in events {
      if let file = try take(event) { files.append(file) }
    }
    return files
  }

  private mutating func take(_ event: Multipart.Event) throws(WebError) -> (name: String, content: Upload.Content)? {
    switch event {
    case .part(let head):
      self.head = head
      (bytes, failure, held) = ([], nil, holding.part())
    case .bytes(let more):
      guard failure == nil else { return nil }
      guard head?.fileName != nil else {
        guard bytes.count + more.count <= Upload.mostFieldBytes else { throw .tooLarge }
        bytes += more
        return nil
      }
      if bytes.count + more.count > largest { fail(.tooBig) } else { keep(more) }
    case .end:
      defer { (head, bytes, held) = (nil, [], nil) }
      guard let head else { return nil }
      if let name = head.fileName { return (name, failure ?? .whole(bytes)) }
      fields.append((head.name, PlainText.text(of: bytes)))
    }
    return nil
  }

  private mutating func keep(_ more: [UInt8]) {
    do {
      try held?.grow(by: more.count)
      bytes += more
    } catch {
      fail(.noRoom)
    }
  }

  private mutating func fail(_ why: Upload.Content) { (bytes, failure, held) = ([], why, nil) }
}
