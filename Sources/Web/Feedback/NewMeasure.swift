import CaseFile
import HTML
import Measures

/// A sheet is begun: which, who marks, when in the meeting, and on the screen or from paper.
enum NewMeasure {
  /// Key of what an instrument is about, in a line of our own.
  static func about(_ instrument: String) -> String { "feedback.about.\(instrument)" }

  private static func form(_ shelf: MeasureShelf, _ raters: Raters, _ t: Words) -> Form {
    Form(
      "feedback-new",
      [
        .choice("instrument", "feedback.sheet", instruments(shelf, t)).needed(),
        .choice("rater", "feedback.rater", raters.options).needed(),
        .choice("view", "feedback.view", MeasureView.self).depending().help("feedback.view-help"),
        .choice("occasion", "feedback.occasion", MeasureOccasion.self),
        .choice("way", "feedback.way", MeasureWay.self).needed().help("feedback.way-help"),
      ])
  }

  /// Our own first; of the others the newest description of each.
  private static func instruments(_ shelf: MeasureShelf, _ t: Words) -> [Field.Option] {
    var seen: Set<String> = []
    let newest = shelf.catalogue.instruments.reversed().filter { seen.insert($0.id).inserted }.reversed()
    let order = ["trivselslinjer", "modelinjer", "gbo", "gas"]
    let sorted = order.compactMap { id in newest.first { $0.id == id } } + newest.filter { !order.contains($0.id) }
    return sorted.map { instrument in
      let isOnScreen = shelf.permission(to: .screen, instrument, t.language).isAllowed
      let more = [
        t.has(about(instrument.id)) ? t(about(instrument.id)) : nil, isOnScreen ? nil : t("feedback.only-paper"),
      ]
      return Field.Option(
        instrument.id, text: ([instrument.name] + more.compactMap { $0 }).joined(separator: " – "))
    }
  }

  static func page(_ room: CaseVisit) async throws -> FormPage {
    let shelf = try room.measureShelf()
    let raters = try await Raters(room)
    var page = FormPage(
      form(shelf, raters, room.t), title: room.t("feedback.new"),
      address: room.inMeeting(Places.feedbackNew(room.id)), back: room.inMeeting(Places.feedback(room.id)))
    page.about = [room.id.rawValue]
    page.prefill.set("occasion", room.query["tid"].flatMap(MeasureOccasion.init)?.rawValue)
    page.button = "feedback.go-on"
    return page
  }

  static func take(_ room: CaseVisit) async throws -> Reply {
    let shelf = try room.measureShelf()
    let raters = try await Raters(room)
    return try await room.take(try await page(room)) { answers in
      guard let instrument = answers.choice("instrument").flatMap({ shelf.catalogue.instrument($0) }),
        let rater = raters.named(answers.choice("rater")), let way = answers.choice("way", MeasureWay.self)
      else { throw WebError.malformed }
      let view = try view(answers, instrument, rater, room.t)
      let plan = SheetPlan(
        case: room.id, instrument: instrument.reference.id, version: instrument.version, rater: rater.value,
        view: view, age: raters.age(rater, view, on: room.today),
        occasion: answers.choice("occasion", MeasureOccasion.self) ?? MeasureOccasion(instrument.occasion),
        meeting: room.knownMeeting)
      try fits(instrument, plan, room.t)
      switch way {
      case .paper: return .redirect(plan.paper)
      case .screen:
        try onScreen(instrument, plan, shelf, room)
        return try await HandedOver.begin(plan, room)
      }
    }
  }

  /// The child marks their own; whoever else marks the conversation or the goals says what they think themselves.
  private static func view(
    _ answers: Answers, _ instrument: Instrument, _ rater: Raters.One, _ t: Words
  ) throws -> MeasureView {
    if rater.rater == .child || [.alliance, .goals].contains(instrument.purpose) { return .own }
    if [.professional, .caseworker].contains(rater.rater) { return .other }
    guard let view = answers.choice("view", MeasureView.self) else {
      throw FieldError("view", t("feedback.view-missing"))
    }
    return view
  }

  private static func fits(_ instrument: Instrument, _ plan: SheetPlan, _ t: Words) throws {
    let groups = instrument.groups.filter { $0.views.contains(Viewpoint(plan.view)) }
    guard !groups.isEmpty else {
      throw FieldError("instrument", t("feedback.not-of-others", ["name": instrument.name]))
    }
    guard let age = plan.age, instrument.group(age: age, view: Viewpoint(plan.view)) == nil else { return }
    throw FieldError("instrument", t("feedback.not-this-age", ["name": instrument.name, "age": String(age)]))
  }

  private static func onScreen(
    _ instrument: Instrument, _ plan: SheetPlan, _ shelf: MeasureShelf, _ room: CaseVisit
  ) throws {
    if instrument.scale.kind == .picture { throw FieldError("way", room.t("feedback.picture-on-paper")) }
    if instrument.goals != nil, room.file.goals.current.isEmpty {
      throw FieldError("instrument", room.t("feedback.no-goals"))
    }
    let permission = shelf.permission(
      to: .screen, instrument, age: plan.age, view: Viewpoint(plan.view), room.t.language)
    if case .refused(let why) = permission { throw FieldError("way", room.t.refusal(why, instrument)) }
  }
}

extension MeasureOccasion {
  init?(_ occasion: Instrument.Occasion) {
    switch occasion {
    case .start: self = .start
    case .end: self = .end
    case .any: return nil
    }
  }
}

extension Words {
  /// Why an instrument can't be used in that way, and what to do.
  func refusal(_ why: Permission.Why, _ instrument: Instrument) -> String {
    let name = ["name": instrument.name]
    return switch why {
    case .noLicence: self("feedback.refused.no-licence", name)
    case .notThisWay: self("feedback.refused.not-this-way", name)
    case .notInForce: self("feedback.refused.not-in-force", name)
    case .noTexts: self("feedback.refused.no-texts", name)
    case .textsDoNotFit: self("feedback.refused.texts", name)
    }
  }
}
