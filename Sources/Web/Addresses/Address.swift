import HTML

/// Where something is in Nær. It is made by a `Place`, never put together from text, and holds ids only: no name, no
/// CPR number and no search term ever stands in an address.
public struct Address: Hashable, Sendable {
  let parts: [String]
  var query: [Pair] = []
  var fragment: String?

  init(parts: [String]) { self.parts = parts }

  /// The path as a browser sends it.
  public var path: String { link.text }

  public var link: Link { .path(parts, query: query.map { ($0.name, $0.value) }, fragment: fragment) }

  /// The same place with a choice of view, as `?vis=alle`; never what a person typed.
  public func with(_ name: String, _ value: String) -> Address {
    var copy = self
    copy.query.removeAll { $0.name == name }
    copy.query.append(Pair(name: name, value: value))
    return copy
  }

  /// The same place, at an element of the page.
  public func at(_ id: String) -> Address {
    var copy = self
    copy.fragment = id
    return copy
  }

  struct Pair: Hashable, Sendable {
    let name: String
    let value: String
  }
}

extension Attribute {
  public static func href(_ address: Address) -> Attribute { .href(address.link) }
  public static func action(_ address: Address) -> Attribute { .action(address.link) }
  public static func formaction(_ address: Address) -> Attribute { .formaction(address.link) }
}
