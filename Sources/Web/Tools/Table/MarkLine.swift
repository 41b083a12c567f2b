import HTML

/// A line with places, and the marks of several people on it: the wellbeing ruler and the safety line. Each mark has its
/// name beside it, so that nothing is told by colour alone.
struct MarkLine: Hashable, Sendable {
  /// Whole places, from the lowest to the highest. High is good.
  let places: ClosedRange<Int>
  /// What the ends stand for.
  let low: String
  let high: String
  var marks: [Mark] = []

  struct Mark: Hashable, Sendable {
    let plate: Nameplate
    let place: Double
  }

  /// Places as the values of a choice.
  var options: [Field.Option] { places.map { Field.Option(String($0), text: String($0)) } }

  /// - Parameter cell: what stands at a place, by its number from the left; else the place's own number.
  func view(_ cell: (Int) -> Node) -> Node {
    div(.class("mark-line")) {
      ol(.class("places places-\(places.count)")) {
        for (index, place) in places.enumerated() {
          li {
            cell(index)
            chips(at: place)
          }
        }
      }
      p(.class("ends")) {
        span("\(places.lowerBound): \(low)")
        span("\(places.upperBound): \(high)")
      }
    }
  }

  /// For those who only look.
  func view() -> Node {
    view { index in span(String(places.lowerBound + index), .class("number")) }
  }

  /// "3" to see; "3 af 5" to hear.
  func label(_ index: Int, _ t: Words) -> Node {
    group {
      String(places.lowerBound + index)
      span(" \(t("table.of", ["most": String(places.upperBound)]))", .class("hidden"))
    }
  }

  private func chips(at place: Int) -> Node {
    let here = marks.filter { Int($0.place) == place }
    guard !here.isEmpty else { return .empty }
    return ul(.class("chips")) { for mark in here { chip(mark) } }
  }

  private func chip(_ mark: Mark) -> Node {
    let isHalf = mark.place != mark.place.rounded(.down)
    return li(.classes("chip", isHalf ? "half" : nil)) {
      span(mark.plate.initials, .class("initials"), .aria("hidden", "true"))
      span(isHalf ? "\(mark.plate.short) \(HalfPlaces.text(mark.place))" : mark.plate.short)
    }
  }
}

/// Places with halves, written as people write them.
enum HalfPlaces {
  static func text(_ place: Double) -> String {
    let halves = Int((place * 2).rounded())
    if halves % 2 == 0 { return String(halves / 2) }
    return halves == 1 ? "½" : "\(halves / 2)½"
  }

  /// A whole place, and a half more where that was ticked.
  /// - Throws: `FieldError` at the half where the line ends at the whole.
  static func read(_ field: String, half: String, in places: ClosedRange<Int>, _ answers: Answers, _ t: Words) throws
    -> Double?
  {
    guard let whole = answers.choice(field).flatMap(Int.init) else {
      if answers.choice(half) != nil { throw FieldError(field, t("table.half-alone")) }
      return nil
    }
    guard answers.choice(half) != nil else { return Double(whole) }
    guard whole < places.upperBound else {
      throw FieldError(half, t("table.half-over", ["most": String(places.upperBound)]))
    }
    return Double(whole) + 0.5
  }

  static func field(_ name: String) -> Field {
    .several(name, "table.half", [Field.Option("half", key: "table.half-more")])
  }
}
