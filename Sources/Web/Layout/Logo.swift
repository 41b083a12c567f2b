import HTML

/// The word "Nær" with a roof over it: two leaning on each other.
enum Logo {
  static func mark() -> Node {
    SVG.svg(width: 96, height: 40, .class("mark")) {
      SVG.path("M5 20 L18 8 L31 20", .class("roof"))
      SVG.circle(x: 13.5, y: 24, radius: 3.6, .class("big"))
      SVG.circle(x: 22.5, y: 26, radius: 2.6, .class("small"))
      SVG.path("M7 35 Q13.5 26.5 18.5 35", .class("body"))
      SVG.text("Nær", x: 40, y: 31, .class("word"))
    }
  }
}
