import CaseFile
import Foundation

/// What a value of the interface may be. The same description reads what is sent and is published in OpenAPI, so the two
/// can't disagree.
indirect enum Shape: Sendable {
  /// - Parameters:
  ///   - pattern: an expression that the whole text fits, in the part that Swift's, Python's and JavaScript's have in common.
  ///   - filled: not blanks alone.
  case text(least: Int = 0, most: Int, pattern: String? = nil, filled: Bool = false)
  /// A date of the calendar, `2019-03-02`.
  case date
  /// A moment, `2026-06-04T12:05:00Z`: only in answers.
  case moment
  case choice([String])
  case yesNo
  /// A number: only in answers.
  case number
  /// Bytes in base64, at most so many of them.
  case bytes(most: Int)
  case list(Shape, most: Int)
  case object([Field])

  struct Field: Sendable {
    let name: String
    let shape: Shape
    var isRequired = false
    /// What it means, for whoever writes the other end.
    var about = ""
    var example: JSON?
  }
}

/// What is wrong with a value, and where: an RFC 6901 pointer, and the end of the text key that says it.
struct Fault: Hashable, Sendable {
  let pointer: String
  let key: String
  /// What the text has places for.
  var words: [String: String] = [:]
}

extension Shape {
  /// What is wrong; empty where nothing is. At most some twenty, so that the answer stays short.
  func faults(in value: JSON, at pointer: String = "") -> [Fault] {
    func fault(_ key: String, _ words: [String: String] = [:]) -> [Fault] {
      [Fault(pointer: pointer, key: key, words: words)]
    }
    switch self {
    case .text(let least, let most, let pattern, let isFilled):
      guard let text = value.string else { return fault("text") }
      let count = text.unicodeScalars.count
      if count < least || (isFilled && !text.utf8.contains { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }) {
        return fault("empty")
      }
      if count > most { return fault("long", ["most": String(most)]) }
      return pattern.map { Self.fits(text, $0) } ?? true ? [] : fault("pattern")
    case .date: return value.string.flatMap { Day($0) } == nil ? fault("date") : []
    case .choice(let words):
      return value.string.map(words.contains) == true ? [] : fault("choice", ["words": words.joined(separator: ", ")])
    case .yesNo: return value.bool == nil ? fault("yes-no") : []
    case .bytes(let most):
      guard let text = value.string, Self.isBase64(text) else { return fault("base64") }
      return text.utf8.count > Self.letters(of: most) ? fault("large", ["most": String(most >> 20)]) : []
    case .list(let shape, let most):
      guard let values = value.array else { return fault("list") }
      if values.count > most { return fault("many", ["most": String(most)]) }
      return Array(values.enumerated().flatMap { shape.faults(in: $1, at: "\(pointer)/\($0)") }.prefix(20))
    case .object(let fields): return Self.faults(in: value, fields, pointer)
    case .moment, .number: return []
    }
  }

  private static func faults(in value: JSON, _ fields: [Field], _ pointer: String) -> [Fault] {
    guard case .object(let members) = value else { return [Fault(pointer: pointer, key: "object")] }
    var faults: [Fault] = []
    for field in fields {
      let place = "\(pointer)/\(field.name)"
      if let value = value[field.name] {
        faults += field.shape.faults(in: value, at: place)
      } else if field.isRequired {
        faults.append(Fault(pointer: place, key: "missing"))
      }
    }
    // What we don't know is not thrown away in silence: it may be the very word that mattered, misspelt.
    for member in members where !fields.contains(where: { $0.name == member.name }) {
      let name = member.name.replacing("~", with: "~0").replacing("/", with: "~1")
      faults.append(Fault(pointer: "\(pointer)/\(name.prefix(100))", key: "unknown"))
    }
    return Array(faults.prefix(20))
  }

  static func fits(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return (try? regex.matchingSemantics(.unicodeScalar).wholeMatch(in: text)) != nil
  }

  /// Groups of four, the last one filled up.
  static func isBase64(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 4, bytes.count % 4 == 0 else { return false }
    var padding = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "="): padding += 1
      case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "/"):
        if padding > 0 { return false }
      default: return false
      }
    }
    return padding <= 2
  }

  /// How many letters so many bytes are.
  static func letters(of bytes: Int) -> Int { (bytes + 2) / 3 * 4 }
}

extension Shape {
  /// As JSON Schema (2020-12), as OpenAPI 3.1 has it.
  var schema: JSON {
    switch self {
    case .text(let least, let most, let pattern, let isFilled):
      .object([
        "type": "string", "minLength": least > 0 ? .number(Double(least)) : nil, "maxLength": .number(Double(most)),
        "pattern": pattern.map { .string("^(?:\($0))$") } ?? (isFilled ? .string("[^ \\t\\r\\n]") : nil),
      ])
    case .date: .object(["type": "string", "format": "date"])
    case .moment: .object(["type": "string", "format": "date-time"])
    case .choice(let words): .object(["type": "string", "enum": .array(words.map { .string($0) })])
    case .yesNo: .object(["type": "boolean"])
    case .number: .object(["type": "integer"])
    case .bytes(let most):
      .object([
        "type": "string", "contentEncoding": "base64",
        "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$",
        "maxLength": .number(Double(Self.letters(of: most))),
      ])
    case .list(let shape, let most):
      .object(["type": "array", "items": shape.schema, "maxItems": .number(Double(most))])
    case .object(let fields):
      .object([
        "type": "object", "additionalProperties": false,
        "required": fields.contains(where: \.isRequired)
          ? .array(fields.filter(\.isRequired).map { .string($0.name) }) : nil,
        "properties": .object(fields.map { JSON.Member(name: $0.name, value: $0.schema) }),
      ])
    }
  }
}

extension Shape.Field {
  var schema: JSON {
    guard case .object(var members) = shape.schema else { return shape.schema }
    if !about.isEmpty { members.append(JSON.Member(name: "description", value: .string(about))) }
    if let example { members.append(JSON.Member(name: "examples", value: .array([example]))) }
    return .object(members)
  }
}
