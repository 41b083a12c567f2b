/// A piece of a page: an element, a text, several of them, or nothing.
///
/// There is one concrete type, so that pages compile quickly. Text is escaped when it is written, never before:
/// what a person typed stays what it is until the page is sent.
public enum Node: Sendable {
  /// What an element has within it is left out for a void element, as `<br>`.
  case element(StaticString, [Attribute], [Node])
  case void(StaticString, [Attribute])
  case text(String)
  case group([Node])
  /// Markup that stands in our own source as a literal. A `StaticString` can't be put together at run time, so nothing
  /// that a person typed can ever come in here; it is the one way past the escaping.
  case literal(StaticString)

  public static let empty = Node.group([])

  /// True where nothing would be written.
  public var isEmpty: Bool {
    switch self {
    case .group(let nodes): nodes.allSatisfy(\.isEmpty)
    case .text(let text): text.isEmpty
    default: false
    }
  }

  /// The node as UTF-8, ready to send.
  public func rendered() -> [UInt8] {
    var writer = Writer()
    writer.write(self)
    return writer.bytes
  }

  /// The node as text, for tests and for what isn't sent as a page.
  public var html: String { String(decoding: rendered(), as: UTF8.self) }
}
