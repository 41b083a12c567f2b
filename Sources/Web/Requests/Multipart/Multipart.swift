/// Reads a form with files (RFC 7578, multipart/form-data) as it comes, a piece at a time: what is held is at most one
/// line of the form and the bytes that may be the beginning of a boundary, however much is sent.
///
/// Nothing in it is trusted: names are only names, a declared media type isn't even read, and what breaks the format
/// or exceeds a limit is an error and never a guess.
struct Multipart: Sendable {
  enum Event: Hashable, Sendable {
    /// A field or a file begins; its bytes follow, in as many pieces as they come in, and its end.
    case part(MultipartHead)
    case bytes([UInt8])
    case end
  }

  enum Trouble: Error, Hashable, Sendable {
    /// Not what RFC 7578 says.
    case malformed
    /// More parts than any form of ours has.
    case tooManyParts
    /// Lines before a part's content that are longer than any browser makes them.
    case headTooLong
  }

  /// More parts than any form of ours has: every field and every file is one.
  static let mostParts = 100
  static let mostHeadBytes = 4_096

  private enum Place {
    /// Before the first boundary.
    case before
    /// After a boundary: two dashes end it all, a line end begins a part.
    case afterBoundary
    case head
    case content
    case done
  }

  private let boundary: [UInt8]
  private var place = Place.before
  private var held: [UInt8]
  private var parts = 0

  /// - Parameter contentType: the request's; nil where it has no boundary that can be one.
  init?(contentType: String) {
    guard let text = MultipartHead.parameter("boundary", of: contentType), (1...70).contains(text.utf8.count),
      contentType.lowercased().hasPrefix("multipart/form-data")
    else { return nil }
    boundary = Array("\r\n--\(text)".utf8)
    // The first boundary may stand at the very beginning, without a line end before it.
    held = [13, 10]
  }

  /// Whether everything was there, to the last boundary.
  var isWhole: Bool { place == .done }

  /// Takes the next bytes, and tells what they hold.
  mutating func push(_ bytes: some Sequence<UInt8>) throws(Trouble) -> [Event] {
    held.append(contentsOf: bytes)
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// Gives false where more bytes are needed.
  private mutating func step(_ events: inout [Event]) throws(Trouble) -> Bool {
    switch place {
    case .before:
      guard let at = Self.find(boundary, in: held) else {
        held = Array(held.suffix(boundary.count - 1))
        return false
      }
      held.removeFirst(at + boundary.count)
      place = .afterBoundary
    case .afterBoundary: return try afterBoundary()
    case .head: return try head(&events)
    case .content: return content(&events)
    case .done:
      held = []
      return false
    }
    return true
  }

  private mutating func afterBoundary() throws(Trouble) -> Bool {
    // Spaces may follow a boundary.
    let spaces = held.prefix { $0 == 32 || $0 == 9 }.count
    guard spaces <= 32 else { throw .malformed }
    guard held.count >= spaces + 2 else { return false }
    let next = Array(held[spaces..<spaces + 2])
    held.removeFirst(spaces + 2)
    switch next {
    case [45, 45]: place = .done
    case [13, 10]:
      parts += 1
      guard parts <= Self.mostParts else { throw .tooManyParts }
      place = .head
    default: throw .malformed
    }
    return true
  }

  private mutating func head(_ events: inout [Event]) throws(Trouble) -> Bool {
    guard let end = Self.find([13, 10, 13, 10], in: held) else {
      guard held.count <= Self.mostHeadBytes else { throw .headTooLong }
      return false
    }
    guard end <= Self.mostHeadBytes else { throw .headTooLong }
    guard let head = MultipartHead(held[..<end]) else { throw .malformed }
    held.removeFirst(end + 4)
    events.append(.part(head))
    place = .content
    return true
  }

  private mutating func content(_ events: inout [Event]) -> Bool {
    if let at = Self.find(boundary, in: held) {
      if at > 0 { events.append(.bytes(Array(held[..<at]))) }
      held.removeFirst(at + boundary.count)
      events.append(.end)
      place = .afterBoundary
      return true
    }
    // What could still be the beginning of a boundary waits for more.
    let ready = held.count - (boundary.count - 1)
    if ready > 0 {
      events.append(.bytes(Array(held[..<ready])))
      held.removeFirst(ready)
    }
    return false
  }

  static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { wanted in
        var at = 0
        let last = bytes.count - wanted.count
        while at <= last {
          if bytes[at] == first {
            var next = 1
            while next < wanted.count, bytes[at + next] == wanted[next] { next += 1 }
            if next == wanted.count { return at }
          }
          at += 1
        }
        return nil
      }
    }
  }
}
