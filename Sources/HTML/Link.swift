/// Where a link, a form or a picture goes. It can only be somewhere safe: a place in Nær, a place on the same page,
/// an `https` address, a telephone number or an e-mail address. `javascript:` and `data:` can't be made.
public struct Link: Hashable, Sendable {
  public let text: String

  private init(unchecked text: String) { self.text = text }

  /// Nil where the text isn't one of the safe kinds.
  public init?(_ text: String) {
    let allowed = text.utf8.allSatisfy { $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }
    guard allowed, !text.isEmpty else { return nil }
    let lower = text.lowercased()
    let isLocal = text.hasPrefix("/") && !text.hasPrefix("//")
    guard isLocal || text.hasPrefix("#") || text.hasPrefix("?") || lower.hasPrefix("https://") else { return nil }
    self.text = text
  }

  /// An element on the same page.
  public static func fragment(_ id: String) -> Link { Link(unchecked: "#" + encoded(id, keeping: "-_.")) }

  /// A place in Nær: each part of the path and of the query is encoded, so that it can't break out of its place.
  public static func path(_ parts: [String], query: [(String, String)] = [], fragment: String? = nil) -> Link {
    var text = parts.isEmpty ? "/" : ""
    for part in parts { text += "/" + encoded(part, keeping: "-_.~") }
    if !query.isEmpty {
      let pairs = query.map { encoded($0, keeping: "-_.~") + "=" + encoded($1, keeping: "-_.~") }
      text += "?" + pairs.joined(separator: "&")
    }
    if let fragment { text += "#" + encoded(fragment, keeping: "-_.~") }
    return Link(unchecked: text)
  }

  /// A telephone number; what isn't a digit or a leading `+` is left out.
  public static func telephone(_ number: String) -> Link {
    Link(unchecked: "tel:" + number.filter { $0.isASCII && ($0.isNumber || $0 == "+") })
  }

  public static func mail(_ address: String) -> Link {
    Link(unchecked: "mailto:" + encoded(address, keeping: "-_.~@+"))
  }

  /// Percent-encodes everything but ASCII letters, digits and what is kept.
  static func encoded(_ text: String, keeping kept: StaticString) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    kept.withUTF8Buffer { kept in
      for byte in text.utf8 {
        switch byte {
        case 48...57, 65...90, 97...122: out.append(byte)
        case let byte where kept.contains(byte): out.append(byte)
        default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
