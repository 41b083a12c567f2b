/// The part of SVG that drawings and the logo need. A size is a number in the units of the view box.
public enum SVG {
  /// A drawing. With a label it is a picture for those who listen; without one it is decoration and left out for them.
  public static func svg(
    width: Double, height: Double, label: String? = nil, _ attributes: Attribute..., @Markup content: () -> Node
  ) -> Node {
    let own: [Attribute] = [
      Attribute("viewBox", "0 0 \(number(width)) \(number(height))"),
      label == nil ? .aria("hidden", "true") : .role("img"), .aria("label", label), Attribute("focusable", "false"),
    ]
    return .element("svg", own + attributes, [content()])
  }

  public static func g(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
    .element("g", attributes, [content()])
  }

  public static func path(_ d: String, _ attributes: Attribute...) -> Node {
    .element("path", [Attribute("d", d)] + attributes, [])
  }

  public static func circle(x: Double, y: Double, radius: Double, _ attributes: Attribute...) -> Node {
    .element("circle", [pair("cx", x), pair("cy", y), pair("r", radius)] + attributes, [])
  }

  public static func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ attributes: Attribute...
  ) -> Node {
    let own = [pair("x", x), pair("y", y), pair("width", width), pair("height", height), pair("rx", radius)]
    return .element("rect", own + attributes, [])
  }

  public static func line(
    from: (x: Double, y: Double), to: (x: Double, y: Double), _ attributes: Attribute...
  ) -> Node {
    let own = [pair("x1", from.x), pair("y1", from.y), pair("x2", to.x), pair("y2", to.y)]
    return .element("line", own + attributes, [])
  }

  public static func polyline(_ points: [(x: Double, y: Double)], _ attributes: Attribute...) -> Node {
    let text = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return .element("polyline", [Attribute("points", text)] + attributes, [])
  }

  public static func text(_ text: String, x: Double, y: Double, _ attributes: Attribute...) -> Node {
    .element("text", [pair("x", x), pair("y", y)] + attributes, [.text(text)])
  }

  /// A tooltip and a name for a part of a drawing.
  public static func title(_ text: String) -> Node { .element("title", [], [.text(text)]) }

  private static func pair(_ name: StaticString, _ value: Double) -> Attribute { Attribute(name, number(value)) }

  /// At most two decimals, and none where there are none; what isn't a number is 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

// How a drawing looks where a class isn't enough: a number in the units of the view box.
extension Attribute {
  public static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", SVG.number(value)) }
  public static func textAnchor(_ value: Anchor) -> Attribute { Attribute("text-anchor", value.rawValue) }
  public static func transform(moveX x: Double, y: Double) -> Attribute {
    Attribute("transform", "translate(\(SVG.number(x)) \(SVG.number(y)))")
  }

  public enum Anchor: String, Sendable { case start, middle, end }
}
