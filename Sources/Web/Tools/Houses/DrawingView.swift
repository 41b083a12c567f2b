import CaseFile
import HTML

/// A drawing as it was drawn, and the sheet that it is drawn on.
enum DrawingView {
  /// - Parameter label: what is drawn, for those who listen.
  static func picture(_ drawing: Drawing, label: String) -> Node {
    SVG.svg(width: 1000, height: 1000, label: label, .class("paper")) { strokes(drawing) }
  }

  private static func strokes(_ drawing: Drawing) -> Node {
    .group(
      drawing.strokes.map { stroke in
        let points = stride(from: 0, to: stroke.points.count - 1, by: 2).map {
          (x: Double(stroke.points[$0]), y: Double(stroke.points[$0 + 1]))
        }
        // A dot is a stroke that went nowhere.
        let line = points.count == 1 ? points + points : points
        return SVG.polyline(line, .class("pen pen-\(stroke.pen)"))
      })
  }

  /// The sheet with its pens. Without a script nothing can be drawn, and the page says that one can write instead.
  static func desk(_ text: String, id: String, name: String, _ t: Words) -> Node {
    div(.class("desk"), .id(id), .data("desk", ""), .tabindex(-1)) {
      div(.class("pens"), .hidden(), .role("group"), .aria("label", t("houses.pens"))) {
        for pen in HouseStroke.pens {
          button(
            .type(.button), .class("pen-choice pen-\(pen)"), .data("pen", String(pen)),
            .aria("pressed", pen == 0 ? "true" : "false")
          ) { t("houses.pen.\(pen)") }
        }
        button(t("houses.undo"), .type(.button), .class("button plain"), .data("undo", ""))
        button(t("houses.clear"), .type(.button), .class("button plain"), .data("clear", ""))
      }
      SVG.svg(width: 1000, height: 1000, label: t("houses.sheet"), .class("paper"), .data("sheet", "")) {
        strokes(Drawing(text) ?? Drawing([]))
      }
      textarea(text, .name(name), .hidden(), .aria("label", t("houses.sheet")))
      p(t("houses.no-script"), .class("quiet"), .data("no-script", ""))
    }
  }
}
