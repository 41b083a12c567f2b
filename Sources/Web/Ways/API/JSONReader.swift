/// Reads JSON to the letter (RFC 8259): UTF-8 only, no name twice, nothing after the end, and not deeper than anything of
/// ours is. One pass, no recursion beyond that depth.
struct JSONReader {
  /// What can't be read, and where, in bytes from the beginning.
  struct Malformed: Error, Hashable { let at: Int }

  static let deepest = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  static func read(_ bytes: [UInt8]) throws(Malformed) -> JSON {
    let result: Result<JSON, Malformed> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      do throws(Malformed) {
        let value = try reader.value(depth: 0)
        reader.skip()
        return reader.at == buffer.count ? .success(value) : .failure(Malformed(at: reader.at))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }
  private var wrong: Malformed { Malformed(at: at) }

  private mutating func skip() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { at += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Malformed) -> JSON {
    for byte in word.utf8 {
      guard next == byte else { throw wrong }
      at += 1
    }
    return value
  }

  private mutating func value(depth: Int) throws(Malformed) -> JSON {
    guard depth <= Self.deepest else { throw wrong }
    skip()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(Malformed) -> JSON {
    at += 1
    var members: [JSON.Member] = []
    skip()
    if take("}") { return .object([]) }
    while true {
      skip()
      let start = at
      guard next == UInt8(ascii: "\"") else { throw wrong }
      let name = try string()
      // Two of one name would be read as one here and as the other elsewhere.
      guard !members.contains(where: { $0.name == name }), members.count < 200 else { throw Malformed(at: start) }
      skip()
      guard take(":") else { throw wrong }
      members.append(JSON.Member(name: name, value: try value(depth: depth + 1)))
      skip()
      if take("}") { return .object(members) }
      guard take(",") else { throw wrong }
    }
  }

  private mutating func array(_ depth: Int) throws(Malformed) -> JSON {
    at += 1
    var values: [JSON] = []
    skip()
    if take("]") { return .array([]) }
    while true {
      values.append(try value(depth: depth + 1))
      skip()
      if take("]") { return .array(values) }
      guard take(",") else { throw wrong }
    }
  }

  private mutating func number() throws(Malformed) -> JSON {
    let start = at
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }
    _ = take("-")
    guard isDigit(next) else { throw wrong }
    if !take("0") { while isDigit(next) { at += 1 } }
    if take(".") {
      guard isDigit(next) else { throw wrong }
      while isDigit(next) { at += 1 }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard isDigit(next) else { throw wrong }
      while isDigit(next) { at += 1 }
    }
    guard let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else { throw Malformed(at: start) }
    return .number(value)
  }

  private mutating func string() throws(Malformed) -> String {
    at += 1
    let start = at
    // Most have nothing in them that must be unwrapped, and an attachment is long.
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 32 { at += 1 }
    if next == UInt8(ascii: "\"") {
      guard let text = String(validating: bytes[start..<at], as: UTF8.self) else { throw Malformed(at: start) }
      at += 1
      return text
    }
    var out = Array(bytes[start..<at])
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: out, as: UTF8.self) else { throw Malformed(at: start) }
        return text
      case UInt8(ascii: "\\"): out += try escaped()
      case 0..<32: throw Malformed(at: at - 1)
      default: out.append(byte)
      }
    }
    throw wrong
  }

  private mutating func escaped() throws(Malformed) -> [UInt8] {
    guard let byte = next else { throw wrong }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      var units = [try hex()]
      if UTF16.isLeadSurrogate(units[0]) {
        guard take("\\"), take("u") else { throw wrong }
        units.append(try hex())
      }
      guard let text = String(validating: units, as: UTF16.self) else { throw wrong }
      return Array(text.utf8)
    default: throw Malformed(at: at - 1)
    }
  }

  private mutating func hex() throws(Malformed) -> UInt16 {
    guard at + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16), bytes[at] != UInt8(ascii: "+")
    else { throw wrong }
    at += 4
    return unit
  }
}
