import CaseFile
import HTML
import Measures

/// The intervention ladder of a child as a staircase: where we are, have been, and are going.
struct LadderPage: Sendable {
  let room: CaseVisit
  let childName: String
  let catalogue: LadderCatalogue
  let prices: LadderPrices
  let supports: [LadderSupport]

  init(_ room: CaseVisit) async throws {
    self.room = room
    childName = try await Seats(room).childName
    let catalogue = LadderCatalogue(room.department)
    self.catalogue = catalogue
    prices = LadderPrices(room.department)
    supports = room.file.supports.all.map { LadderSupport($0, in: room.file, catalogue) }
  }

  var t: Words { room.t }
  var address: Address { room.at(Places.ladder(room.id)) }
  var aim: Record<LadderAimed>? { room.file.ladder.aim }
  var running: [LadderSupport] { supports.filter(\.support.isRunning) }

  func show() async throws -> Reply {
    guard room.isOnTheTable else {
      return room.page(t("ladder.title"), above: room.toolWay(childName)) { view(form: .empty) }
    }
    return try await room.show(page)
  }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      guard let step = answers.choice("step").flatMap(Int.init) else {
        throw FieldError("step", t("ladder.step-missing"))
      }
      let aimed = LadderAimed(
        id: room.services.newID(), step: step, need: answers.choice("need").flatMap(Int.init),
        why: answers.text("why"), purpose: answers.text("purpose"), months: answers.number("months"),
        family: answers.text("family"), meeting: room.meeting)
      try await room.write(aimed, at: .at(room.now))
      return .saved(address.at("trappen"))
    }
  }

  /// "3. Hjemmebaserede indsatser"
  static func options(_ t: Words) -> [Field.Option] {
    LadderStep.allCases.map { Field.Option(String($0.rawValue), text: "\($0.rawValue). \(t($0.key))") }
  }

  private var page: FormPage {
    let kind = LadderAimed.kind
    let form = Form(
      "ladder-aim",
      [
        .choice("step", "ladder.aim.step", Self.options(t)).needed().help("ladder.aim.step-help"),
        .choice("need", "ladder.aim.need", Self.options(t)).help("ladder.aim.need-help"),
        .text("why", "entry.\(kind).why", rows: 2).sender(.assessment).most(4_000),
        .text("purpose", "entry.\(kind).purpose", rows: 2).sender(.agreement).most(4_000),
        .number("months", "entry.\(kind).months", in: 1...120),
        .text("family", "entry.\(kind).family", rows: 2).sender(.quotation).most(4_000),
      ])
    var page = FormPage(form, title: t("ladder.title"), address: address, back: address)
    page.about = [room.id.rawValue]
    page.seen = room.file.version
    page.above = room.toolWay(childName)
    page.button = "ladder.aim.save"
    page.around = { view(form: $0) }
    return page
  }
}
