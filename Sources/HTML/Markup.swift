/// What stands between the braces of an element: texts, nodes, lists of nodes, `if`, `switch` and `for`.
@resultBuilder
public enum Markup {
  public static func buildExpression(_ text: String) -> Node { .text(text) }
  public static func buildExpression(_ node: Node) -> Node { node }
  public static func buildExpression(_ node: Node?) -> Node { node ?? .empty }
  public static func buildExpression(_ nodes: [Node]) -> Node { .group(nodes) }
  public static func buildBlock(_ nodes: Node...) -> Node { nodes.count == 1 ? nodes[0] : .group(nodes) }
  public static func buildOptional(_ node: Node?) -> Node { node ?? .empty }
  public static func buildEither(first node: Node) -> Node { node }
  public static func buildEither(second node: Node) -> Node { node }
  public static func buildArray(_ nodes: [Node]) -> Node { .group(nodes) }
}

/// Several nodes with nothing around them.
public func group(@Markup _ content: () -> Node) -> Node { content() }

/// Puts something between each two nodes, as a comma or a line break.
public func joined(_ nodes: [Node], by separator: Node) -> Node {
  var all: [Node] = []
  for (index, node) in nodes.enumerated() {
    if index > 0 { all.append(separator) }
    all.append(node)
  }
  return .group(all)
}
