import CaseFile
import HTML
import Measures

/// An empty sheet for paper, about nobody: filled in by hand, and entered as numbers afterwards.
struct BlankSheet {
  let visit: Visit
  let instrument: Instrument
  let group: NormGroup
  private let texts: TextPack?
  private let refusal: String?
  private let say: PhraseWords

  /// Where the case's own goals are the lines, so many are left open.
  private static let openGoals = 3

  /// - Throws: `WebError.notFound` where there is no such instrument, or it has no such group.
  init(_ visit: Visit, _ id: Slug, _ groupID: Slug) throws {
    let shelf = try visit.measureShelf()
    guard let instrument = shelf.catalogue.instrument(id.rawValue),
      let group = instrument.groups.first(where: { $0.id == groupID.rawValue })
    else { throw WebError.notFound }
    self.visit = visit
    self.instrument = instrument
    self.group = group
    texts = shelf.texts(instrument, group: group, visit.t.language)
    refusal = shelf.whyNotPrinted(instrument, group, visit.t)
    say = PhraseWords(t: visit.t)
  }

  private var t: Words { visit.t }

  func reply() -> Reply {
    if let refusal {
      return visit.page(instrument.name, narrow: true, status: .forbidden) {
        Notice.problem(refusal)
        p { a(t("blank.back"), .href(Places.blankSheets()), .class("button")) }
      }
    }
    return visit.page(texts?.title ?? instrument.name, narrow: true) {
      div(.class("blank-sheet")) {
        p(.class("screen-only")) {
          t(instrument.scale.kind == .line ? "blank.how-line" : "blank.how")
          " "
          a(t("blank.back"), .href(Places.blankSheets()))
        }
        p(.class("blank-head")) {
          for key in ["name", "date"] { span("\(t("blank.\(key)")):", .class("write-here")) }
        }
        if let texts { p(texts.instruction, .class("lead")) }
        for line in lines { row(line) }
        if let notice = texts?.notice { p(notice, .class("quiet")) }
        p("\(instrument.name) \(instrument.version), \(t.whom(group))", .class("quiet"))
      }
    }
  }

  private var lines: [SheetLines.Line] {
    guard let goals = instrument.goals else {
      return SheetLines(instrument, CaseFile(id: CaseID(rawValue: ""), entries: []), texts: texts, say).lines
    }
    return (1...min(goals.most ?? Self.openGoals, Self.openGoals)).map { number in
      SheetLines.Line(id: String(number), label: "\(t("feedback.goal")) \(number):")
    }
  }

  private func row(_ line: SheetLines.Line) -> Node {
    let drawn = SheetLine(line: line, instrument: instrument, texts: texts, typed: nil, error: nil, say: say)
    return section(.class("blank-line")) {
      h2(line.label)
      if instrument.goals != nil { p("", .class("write-here wide")) }
      if instrument.scale.kind == .line {
        div(.class("blank-rule")) {}
        div(.class("line-ends")) {
          span(drawn.low)
          span(drawn.high)
        }
      } else {
        ul(.class("blank-choices")) { for value in drawn.values { li(drawn.words(of: value)) } }
      }
    }
  }
}
