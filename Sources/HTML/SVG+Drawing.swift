// What a drawing needs whose parts can be reached and used one by one.
extension SVG {
  /// A drawing with parts that can be pointed to, followed or moved: a group for those who listen, not one picture. It
  /// has a size of its own, in points, so that it can be scrolled where it is wider than the page.
  public static func drawing(
    left: Double, top: Double, width: Double, height: Double, label: String, _ attributes: Attribute...,
    @Markup content: () -> Node
  ) -> Node {
    let box = [left, top, width, height].map { number($0) }.joined(separator: " ")
    let own: [Attribute] = [
      Attribute("viewBox", box), .width(Int(width.rounded(.up))), .height(Int(height.rounded(.up))), .role("group"),
      .aria("label", label), Attribute("focusable", "false"),
    ]
    return .element("svg", own + attributes, [content()])
  }

  public static func polygon(_ points: [(x: Double, y: Double)], _ attributes: Attribute...) -> Node {
    let text = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return .element("polygon", [Attribute("points", text)] + attributes, [])
  }

  /// Path data: a move and lines.
  public static func path(through points: [(x: Double, y: Double)], isClosed: Bool = false) -> String {
    let parts = points.enumerated().map { "\($0 == 0 ? "M" : "L")\(number($1.x)) \(number($1.y))" }
    return parts.joined() + (isClosed ? "Z" : "")
  }
}
