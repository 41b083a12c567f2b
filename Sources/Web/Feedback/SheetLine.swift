import HTML
import Measures

/// One line of a sheet on the screen. A 10-cm line is drawn by the script, without number, tick or mark until one is set;
/// without the script it is a row of places to choose from, and none is chosen.
struct SheetLine {
  let line: SheetLines.Line
  let instrument: Instrument
  let texts: TextPack?
  let typed: String?
  let error: String?
  let say: PhraseWords

  private var t: Words { say.t }
  private var name: String { Screen.field(line.id) }
  private var errorID: String? { error.map { _ in "\(name)-fejl" } }
  private var own: TextPack.ItemText? { texts?.items.first { $0.id == line.id } }

  var node: Node {
    fieldset(
      .classes("sheet-line", instrument.scale.kind == .line ? "drawn" : nil, error == nil ? nil : "wrong"),
      .id("linje-\(line.id)"), .tabindex(-1), .aria("describedby", errorID)
    ) {
      legend(line.label)
      if let error { p(error, .class("error"), .id(errorID ?? "")) }
      if instrument.scale.kind == .line { places } else { choices }
    }
  }

  /// From end to end in half centimetres; where fingers choose, in whole ones, and on a telephone one under the other.
  private var places: Node {
    let last = 20
    let chosen = typed.flatMap { Score($0) }.map { Int(($0.value * 2).rounded()) }
    return group {
      div(
        .class("line-places"), .data("line", name), .data("value", typed ?? ""),
        .data("low", low), .data("high", high), .data("unset", t("feedback.sheet.unset")),
        .data("place", t("feedback.sheet.place", ["percent": "{percent}"])), .data("label", line.label)
      ) {
        for place in 0...last {
          label(
            .class(place % 2 == 0 ? "place" : "place half"),
            .data("end", place == 0 ? low : place == last ? high : nil)
          ) {
            input(
              .type(.radio), .name(name), .value(Score(hundredths: place * 50).description),
              .checked(chosen == place))
            span(t("feedback.sheet.place", ["percent": String(place * 5)]), .class("hidden"))
          }
        }
      }
      div(.class("line-ends"), .aria("hidden", "true")) {
        span(low)
        span(high)
      }
    }
  }

  var low: String { own?.low ?? t("feedback.sheet.low") }
  var high: String { own?.high ?? t("feedback.sheet.high") }

  /// What can be chosen, from low to high.
  var values: [Score] {
    let scale = instrument.scale
    return stride(from: scale.low.hundredths, through: scale.high.hundredths, by: max(1, scale.step.hundredths))
      .map { Score(hundredths: $0) }
  }

  /// A step in words where there are words for it.
  private var choices: Node {
    let scale = instrument.scale
    return group {
      div(.class("choices")) {
        for value in values {
          div(.class("choice")) {
            input(
              .type(.radio), .id("\(name)-\(value)"), .name(name), .value(value.description),
              .checked(typed.flatMap { Score($0) } == value))
            label(words(of: value), .for("\(name)-\(value)"))
          }
        }
      }
      if instrument.goals != nil, scale.kind == .likert {
        div(.class("line-ends")) {
          span(t("feedback.sheet.goal-low"))
          span(t("feedback.sheet.goal-high"))
        }
      }
    }
  }

  func words(of value: Score) -> String {
    if let step = line.steps[value.description] ?? texts?.steps?[value.description] { return step }
    return instrument.scale.kind == .goalLevel ? t("feedback.level.\(levelKey(value))") : say.score(value)
  }

  private func levelKey(_ value: Score) -> String {
    switch value.hundredths {
    case ..<(-100): "much-less"
    case ..<0: "less"
    case 0: "hoped"
    case ...100: "more"
    default: "much-more"
    }
  }
}
