/// Writes nodes as HTML. Every text and every attribute value goes through `escape`.
struct Writer {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(16_384) }

  mutating func write(_ node: Node) {
    switch node {
    case .text(let text): escape(text)
    case .group(let nodes): for node in nodes { write(node) }
    case .literal(let markup): put(markup)
    case .void(let name, let attributes): open(name, attributes)
    case .element(let name, let attributes, let content):
      open(name, attributes)
      // A browser drops the first newline in these two; one more keeps what was typed as it was.
      if name.isTextArea { bytes.append(UInt8(ascii: "\n")) }
      for node in content { write(node) }
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      put(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    put(name)
    for attribute in attributes where attribute.isWritten {
      bytes.append(UInt8(ascii: " "))
      put(attribute.prefix)
      put(attribute.name)
      guard let value = attribute.value else { continue }
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Escapes what could end a text or a value, in either kind of quotes. Control characters that HTML forbids
  /// are left out.
  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in 0..<source.count {
        let replacement: StaticString
        switch source[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        case 0...8, 11, 12, 14...31, 127: replacement = ""
        default: continue
        }
        bytes.append(contentsOf: source[start..<index])
        put(replacement)
        start = index + 1
      }
      bytes.append(contentsOf: source[start..<source.count])
    }
  }
}

extension StaticString {
  fileprivate var isTextArea: Bool {
    withUTF8Buffer { $0.elementsEqual("textarea".utf8) || $0.elementsEqual("pre".utf8) }
  }
}
