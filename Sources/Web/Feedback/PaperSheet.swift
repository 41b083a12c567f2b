import CaseFile
import HTML
import Measures

/// The numbers of a sheet that was filled in on paper are written down; or a sheet that was written down wrongly is put
/// right by a new one beside it.
struct PaperSheet {
  let room: CaseVisit
  let shelf: MeasureShelf
  let instrument: Instrument
  let plan: SheetPlan
  let say: PhraseWords
  let lines: SheetLines
  /// The sheet that is put right.
  let wrong: Record<MeasureTaken>?
  private let raters: Raters

  init(_ room: CaseVisit, _ slug: Slug) async throws {
    let shelf = try room.measureShelf()
    let wrong = try Self.wrong(room)
    let found = try wrong.map { try shelf.instrument($0.content.instrument) ?? Self.missing() }
    guard let instrument = found ?? shelf.catalogue.instrument(slug.rawValue), instrument.id == slug.rawValue,
      shelf.permission(to: .paperEntry, instrument, room.t.language).isAllowed
    else { throw WebError.notFound }
    self.room = room
    self.shelf = shelf
    self.wrong = wrong
    raters = try await Raters(room)
    self.instrument = instrument
    if let sheet = wrong?.content {
      plan = SheetPlan(
        case: room.id, instrument: instrument.id, version: instrument.version,
        rater: sheet.person.map { "\(sheet.rater.rawValue).\($0)" } ?? sheet.rater.rawValue, view: sheet.view,
        age: sheet.age, occasion: sheet.occasion, meeting: sheet.meeting)
    } else {
      guard let rater = raters.named(room.query["af"]) else { throw WebError.notFound }
      plan = SheetPlan(
        case: room.id, instrument: instrument.id, version: instrument.version, rater: rater.value,
        view: room.query["om"].flatMap(MeasureView.init) ?? .own, age: nil,
        occasion: room.query["tid"].flatMap(MeasureOccasion.init), meeting: room.knownMeeting)
    }
    say = PhraseWords(room.file, people: [:], room.t)
    lines = SheetLines(instrument, room.file, texts: nil, say)
  }

  private static func missing() throws -> Instrument { throw WebError.notFound }

  private static func wrong(_ room: CaseVisit) throws -> Record<MeasureTaken>? {
    guard let id = room.query["retter"] else { return nil }
    guard let sheet = room.file.feedback.sheet(id), room.file.feedback.correction(of: id) == nil else {
      throw WebError.notFound
    }
    return sheet
  }

  private var address: Address {
    wrong.map { Places.feedbackPaper(room.id, Slug(rawValue: instrument.id)).with("retter", $0.content.id) }
      .map(room.inMeeting) ?? plan.paper
  }

  private func field(_ line: String) -> String { "m-\(line)" }

  private var form: Form {
    var fields: [Field] = [.date("day", "feedback.day").needed().past()]
    let help = instrument.scale.kind == .picture ? "feedback.picture-help" : nil
    for line in lines.lines {
      let one = Field.line(field(line.id), "feedback.mark").called(line.label)
      fields.append(help.map { one.help($0) } ?? one)
    }
    if instrument.scoring.rule == .sum {
      fields.append(
        .several("partly", "feedback.partly", [Field.Option("yes", key: "feedback.partly.yes")])
          .help("feedback.partly-help"))
      fields.append(.line("total", "feedback.total-on-paper").help("feedback.total-help"))
    }
    fields.append(.text("words", "feedback.words", rows: 3).sender(.quotation))
    fields.append(.line("skipped", "feedback.skipped").help("feedback.skipped-help").sender(.observation))
    return Form("feedback-paper", fields)
  }

  func page() -> FormPage {
    let t = room.t
    var page = FormPage(
      form, title: t(wrong == nil ? "feedback.paper" : "feedback.correct", ["name": instrument.name]),
      address: address, back: room.inMeeting(Places.feedback(room.id)))
    page.about = [room.id.rawValue, instrument.id, plan.rater, wrong?.content.id ?? plan.occasion?.rawValue ?? ""]
    let scale = instrument.scale
    let range = ["low": say.score(scale.low), "high": say.score(scale.high)]
    let who = raters.named(plan.rater)?.label ?? say.scorer(Scorer(plan.raterRole))
    page.lead = [
      t("feedback.paper-who", ["who": who]),
      scale.kind == .line
        ? t("feedback.paper-line", range) : scale.kind == .picture ? nil : t("feedback.paper-lead", range),
    ].compactMap { $0 }.joined(separator: " ")
    if wrong != nil { page.notice = Notice.info(t("feedback.correct-lead")) }
    fill(&page.prefill)
    return page
  }

  private func fill(_ prefill: inout Prefill) {
    prefill.set("day", wrong?.day ?? room.today)
    guard let sheet = wrong?.content else { return }
    for mark in sheet.marks { prefill.set(field(mark.item), room.t.decimal(mark.mark)) }
    prefill.set("total", sheet.total.map(room.t.decimal))
    prefill.set("words", sheet.words)
    prefill.set("skipped", sheet.skipped)
  }

  func take() async throws -> Reply {
    try await room.take(page()) { answers in
      guard let day = answers.day("day") else { throw WebError.malformed }
      let skipped = answers.text("skipped")
      let rater = raters.named(plan.rater)
      let sheet = plan.taken(
        instrument, id: room.act.rawValue, corrects: wrong?.content.id,
        age: wrong.map(\.content.age) ?? rater.flatMap { raters.age($0, plan.view, on: day) }, way: .paper,
        marks: lines.marks { answers.text(field($0)) },
        total: answers.text("total").map { Score($0)?.description ?? $0 }, skipped: skipped,
        words: answers.text("words"))
      let isEmpty = sheet.marks.isEmpty && sheet.total == nil
      if isEmpty && skipped == nil { throw FieldError("", room.t("feedback.nothing")) }
      if !isEmpty && skipped != nil { throw FieldError("skipped", room.t("feedback.skipped-and-marked")) }
      if skipped == nil {
        let reading = instrument.read(Sheet(sheet, day: day, meeting: nil))
        let errors = lines.errors(reading, partly: answers.choice("partly") != nil, field: field, say: say)
        if !errors.isEmpty { throw FieldErrors(errors) }
      }
      try await room.write(sheet, at: day == room.today ? .at(room.now) : .day(day))
      return .saved(room.inMeeting(Places.feedbackSheet(room.id, Slug(rawValue: sheet.id))))
    }
  }
}

extension Scorer {
  init(_ rater: MeasureRater) { self.init(rater.role) }
}
