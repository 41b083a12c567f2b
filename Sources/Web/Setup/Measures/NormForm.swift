import CaseFile
import HTML
import Measures

/// The municipality reads a sheet by a figure of its own, with where it is from and why; or by the sheet's own again.
enum NormForm {
  private static func form(_ visit: Visit) throws -> Form {
    let t = visit.t
    let groups = try visit.measureShelf().newest.filter { $0.range != nil }.flatMap { instrument in
      instrument.groups.map { group in
        Field.Option("\(instrument.id)/\(group.id)", text: "\(instrument.name): \(t.whom(group))")
      }
    }
    return Form(
      "measure-norm",
      [
        .select("norm", "measures.norm-sheet", groups).needed(),
        .choice("figure", "entry.measure-norm.set.figure", MeasureFigure.self).needed().help("measures.figure-help"),
        .line("value", "entry.measure-norm.set.value").help("measures.value-help"),
        .line("source", "entry.measure-norm.set.source").help("measures.source-help"),
        .text("why", "entry.measure-norm.set.why", rows: 2).needed().help("setup.policy.decided-help").most(1_000),
        .date("from", "entry.measure-norm.set.from").needed().help("measures.from-help"),
      ])
  }

  static func page(_ visit: Visit) throws -> FormPage {
    var page = FormPage(
      try form(visit), title: visit.t("measures.new-norm"), address: Places.setupNorm(), back: Places.setupMeasures())
    page.seen = visit.department.version
    page.lead = visit.t("measures.norm-lead")
    page.prefill.set("from", visit.today)
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    let (t, shelf) = (visit.t, try visit.measureShelf())
    return try await visit.take(try page(visit)) { answers in
      let parts = (answers.choice("norm") ?? "").split(separator: "/").map(String.init)
      guard parts.count == 2, let instrument = shelf.catalogue.instrument(parts[0]), let range = instrument.range,
        let figure = answers.choice("figure", MeasureFigure.self), let from = answers.day("from")
      else { throw WebError.malformed }
      if from < visit.today { throw FieldError("from", t("measures.from-past")) }
      let value = try answers.text("value").map { try checked($0, figure, range, t) }
      let source = answers.text("source")
      if value != nil, source == nil { throw FieldError("source", t("measures.source-missing")) }
      try await visit.fileInDepartment(
        MeasureNormSet(
          instrument: instrument.id, group: parts[1], figure: figure, value: value?.description,
          source: value == nil ? nil : source, why: answers.text("why"), from: from))
      return .saved(Places.setupMeasures().at("graenser"))
    }
  }

  /// A place on the scale, or a distance on it.
  private static func checked(_ text: String, _ figure: MeasureFigure, _ range: ScoreRange, _ t: Words) throws -> Score
  {
    guard let value = Score(text) else { throw FieldError("value", t("answer.not-a-number")) }
    let allowed =
      switch figure {
      case .cutOff, .ceiling: range
      case .reliableChange, .spread: ScoreRange(0.01, range.width)
      }
    guard allowed.contains(value) else {
      let ends = PhraseWords(t: t)
      throw FieldError(
        "value", t("answer.outside", ["low": ends.score(allowed.low), "high": ends.score(allowed.high)]))
    }
    return value
  }
}

/// The municipality's own figures, the newest first, with what the sheet itself says.
struct NormList {
  let visit: Visit
  let shelf: MeasureShelf

  private var t: Words { visit.t }

  var node: Node {
    let records = visit.department.measures.norms.reversed()
    return group {
      p(t("measures.norms-lead"))
      if visit.may(.changeMeasures) {
        p { a(t("measures.new-norm"), .href(Places.setupNorm()), .class("button plain")) }
      }
      if records.isEmpty {
        p(t("measures.no-norms"))
      } else {
        stackingTable(
          t("measures.norms"),
          heads: [
            t("entry.measure-norm.set.instrument"), t("entry.measure-norm.set.figure"),
            t("entry.measure-norm.set.value"), t("measures.sheets-own"), t("entry.measure-norm.set.from"),
            t("entry.measure-norm.set.why"),
          ], rows: records.map(row))
      }
    }
  }

  private func row(_ record: Record<MeasureNormSet>) -> [Node] {
    let norm = record.content
    let instrument = shelf.catalogue.instrument(norm.instrument)
    let group = instrument?.groups.first { $0.id == norm.group }
    let own = group?.own(norm.figure)
    let words = PhraseWords(t: t)
    return [
      .text("\(instrument?.name ?? norm.instrument): \(group.map { t.whom($0) } ?? norm.group)"), .text(t(norm.figure)),
      .text(norm.value.map { t.decimal($0) } ?? t("measures.own-again")),
      .text(own.map { "\(words.score($0.value)) (\($0.source))" } ?? t("measures.no-figure")),
      .text("\(t.shortDate(norm.from)) (\(visit.name(of: record.actor.staff)))"),
      .text([norm.why, norm.source].compactMap { $0 }.joined(separator: " ")),
    ]
  }
}

extension NormGroup {
  /// What the sheet itself says.
  fileprivate func own(_ figure: MeasureFigure) -> Sourced<Score>? {
    switch figure {
    case .cutOff: cutOff
    case .reliableChange: reliableChange
    case .spread: spread
    case .ceiling: ceiling
    }
  }
}
