import CaseFile
import HTML
import Measures

/// What one sheet says: each line, what they add up to where they do, and how it lies beside the border.
struct SheetPage {
  let room: CaseVisit
  let record: Record<MeasureTaken>
  let instrument: Instrument?
  let reading: SheetReading?
  let norms: Norms?
  let lines: [SheetLines.Line]
  let words: PhraseWords
  let childName: String
  let isPutRight: Bool

  init(_ room: CaseVisit, _ slug: Slug) async throws {
    guard let record = room.file.feedback.sheet(slug.rawValue) else { throw WebError.notFound }
    let people = try await room.people()
    let shelf = try room.measureShelf()
    let sheet = record.content
    self.room = room
    self.record = record
    instrument = shelf.instrument(sheet.instrument)
    reading = instrument?.read(Sheet(record, meeting: nil))
    let began = room.file.feedback.standing.first { $0.content.course == sheet.course }?.day ?? record.day
    norms = instrument?.norms(
      age: sheet.age, view: Viewpoint(sheet.view),
      settings: shelf.settings.holding(on: DayNumber(began.number)))
    words = PhraseWords(room.file, people: people, room.t)
    childName = CaseHead(room.file, on: room.today, people: people, room.t).name
    isPutRight = room.file.feedback.correction(of: sheet.id) != nil
    let texts = instrument.flatMap { shelf.texts($0, age: sheet.age, view: Viewpoint(sheet.view), room.t.language) }
    let all = room.file.goals.all
    let (words, instrument) = (words, instrument)
    lines = sheet.marks.map { mark in
      let goal = all.first { $0.id == mark.item }?.words
      let own = texts?.items.first { $0.id == mark.item }?.text
      return SheetLines.Line(
        id: mark.item, label: goal ?? own ?? instrument.map { words($0.name(of: mark.item)) } ?? mark.item)
    }
  }

  func reply() -> Reply {
    let (t, sheet) = (room.t, record.content)
    return room.page(
      t("feedback.sheet-title", ["name": sheet.instrument.name, "day": t.dayAndMonth(record.day, on: room.today)]),
      above: room.toolWay(childName)
    ) {
      if isPutRight { Notice.info(t("feedback.was-put-right")) }
      if sheet.for != nil { Notice.info(t("feedback.puts-right")) }
      card(t("feedback.marks"), id: "maerker") {
        definitions([
          (t("feedback.who"), .text(words.scorer(Scorer(sheet)))),
          (t("entry.measure.taken.view"), sheet.rater == .child ? nil : .text(t(sheet.view))),
          (t("feedback.day"), .text(t.when(record.happenedAt))),
          (t("feedback.way"), .text(t(sheet.way))),
          (t("feedback.occasion"), sheet.occasion.map { .text(t($0)) }),
          (t("feedback.skipped"), sheet.skipped.map { .text($0) }),
        ])
        MarkedLines(sheet, instrument, lines, words).node
        if let total = reading?.total { p { strong(t("feedback.total-is", ["total": words.score(total)])) } }
        if let norms, reading?.total != nil { border(norms) }
        if reading?.noTotal == .neverTotalled { p(t("feedback.never-totalled")) }
        if case .unanswered(let missing)? = reading?.noTotal, !sheet.marks.isEmpty, let instrument {
          p(
            t(
              "feedback.no-total-partly",
              ["lines": missing.map { words(instrument.name(of: $0)) }.joined(separator: ", ")]))
        }
        if let said = sheet.words { blockquote { p(said, .class("passage")) } }
      }
      p(.class("actions")) {
        a(t("feedback.to-board"), .href(room.inMeeting(Places.feedback(room.id))), .class("button"))
        if room.may(.writeContact) {
          a(t("feedback.another"), .href(room.inMeeting(Places.feedbackNew(room.id))), .class("button plain"))
          if !isPutRight, instrument != nil {
            a(
              t("feedback.put-it-right"),
              .href(
                room.inMeeting(
                  Places.feedbackPaper(room.id, Slug(rawValue: sheet.instrument.id)).with("retter", sheet.id))))
          }
        }
      }
    }
  }

  private func border(_ norms: Norms) -> Node {
    guard let cutOff = norms.cutOff, let total = reading?.total else { return .empty }
    let side = total > cutOff.value ? "above" : total < cutOff.value ? "below" : "on"
    return group {
      p(room.t("feedback.border.\(side)", ["border": words.score(cutOff.value)]))
      p(
        room.t(
          "feedback.source",
          ["source": cutOff.source, "sureness": room.t("feedback.sureness.\(cutOff.sureness.key)")]), .class("quiet"))
    }
  }
}

/// The marks as they were set: lines drawn for lines, words and numbers for the rest.
struct MarkedLines {
  private let sheet: MeasureTaken
  private let instrument: Instrument?
  private let lines: [SheetLines.Line]
  private let words: PhraseWords
  /// For whoever set the marks: where they stand, and no number.
  private let withNumbers: Bool

  init(
    _ sheet: MeasureTaken, _ instrument: Instrument?, _ lines: [SheetLines.Line], _ words: PhraseWords,
    withNumbers: Bool = true
  ) {
    self.sheet = sheet
    self.instrument = instrument
    self.lines = lines
    self.words = words
    self.withNumbers = withNumbers
  }

  var node: Node {
    ul(.class("marked")) {
      for line in lines {
        if let mark = sheet.marks.first(where: { $0.item == line.id })?.mark {
          li {
            span(line.label, .class("name"))
            if let scale = instrument?.scale, scale.kind != .picture, let score = Score(mark) {
              drawn(score, scale)
              if withNumbers { span(words.score(score), .class("number")) }
            } else {
              span(mark, .class("number"))
            }
          }
        }
      }
    }
  }

  private func drawn(_ score: Score, _ scale: Scale) -> Node {
    let part = (score.held(in: scale.range) - scale.low).value / max(scale.range.width.value, 0.01)
    let percent = String(Int((part * 100).rounded()))
    return SVG.svg(
      width: 300, height: 28, label: withNumbers ? nil : words.t("feedback.sheet.place", ["percent": percent]),
      .class("marked-line")
    ) {
      SVG.line(from: (8, 14), to: (292, 14), .class("rule"))
      SVG.circle(x: 8 + 284 * part, y: 14, radius: 8, .class("dot"))
    }
  }
}
