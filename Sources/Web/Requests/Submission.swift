/// The fields of a form as they were sent, or the query of an address: names with values, in order.
///
/// Anything can be sent, so nothing here fails on what it says: a broken percent sign stays as it is, and what the bytes
/// say is read by `PlainText`.
public struct Submission: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public let name: String
    public let value: String
  }

  public private(set) var fields: [Field] = []

  /// More fields than any form of ours has.
  static let mostFields = 2_000
  /// A megabyte: some 500 pages of text.
  static let mostBytes = 1 << 20
  /// What is larger than that is read up to here, so that it can be shown again; nothing of it is saved.
  static let mostBytesShown = 12 << 20

  public init() {}

  public init(_ fields: [(String, String)]) {
    self.fields = fields.map { Field(name: $0, value: $1) }
  }

  /// Nil where there are too many fields to be one of our forms.
  init?(urlEncoded bytes: some Sequence<UInt8>) {
    var isWhole = true
    self.init(beginningOf: bytes, isWhole: &isWhole)
    if !isWhole { return nil }
  }

  /// As many fields as any form of ours can have, and whether that was all.
  init(beginningOf bytes: some Sequence<UInt8>, isWhole: inout Bool) {
    let all = Array(bytes)
    var found: [Field] = []
    let hasAll = all.withUnsafeBufferPointer { all in
      var (start, middle) = (0, Int?.none)
      for index in 0...all.count {
        let byte = index < all.count ? all[index] : UInt8(ascii: "&")
        if byte == UInt8(ascii: "="), middle == nil { middle = index }
        guard byte == UInt8(ascii: "&") else { continue }
        let name = Self.text(all[start..<(middle ?? index)])
        if let middle {
          found.append(Field(name: name, value: Self.text(all[middle + 1..<index])))
        } else if !name.isEmpty {
          found.append(Field(name: name, value: ""))
        }
        (start, middle) = (index + 1, nil)
        if found.count > Self.mostFields, index < all.count { return false }
      }
      return true
    }
    fields = found
    isWhole = hasAll
  }

  /// The first value of that name; nil where it wasn't sent.
  public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// As a browser would send it, without the fields that are the page's own (`_csrf` and the like).
  var typed: String {
    fields.filter { !$0.name.hasPrefix("_") }.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
      .joined(separator: "&")
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    // What stands between two signs that mean something else is taken in one piece.
    var (start, index) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") else {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "+") {
        out += bytes[start..<index]
        out.append(32)
        (start, index) = (index + 1, index + 1)
      } else if index + 2 < bytes.count, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) {
        out += bytes[start..<index]
        out.append(high << 4 | low)
        (start, index) = (index + 3, index + 3)
      } else {
        index += 1
      }
    }
    out += bytes[start..<bytes.count]
    return PlainText.text(of: out)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
