import CaseFile
import Measures

/// A support is set on its step, with why the step fits the need.
struct LadderPlacing: Sendable {
  let room: CaseVisit
  let childName: String
  let one: LadderSupport

  /// - Throws: `WebError.notFound` where the case has no such support.
  init(_ room: CaseVisit, _ id: Slug) async throws {
    guard let support = room.file.supports.named(id.rawValue) else { throw WebError.notFound }
    self.room = room
    one = LadderSupport(support, in: room.file, LadderCatalogue(room.department))
    childName = try await Seats(room).childName
  }

  private var t: Words { room.t }
  private var back: Address { room.at(Places.ladder(room.id)) }

  func show() async throws -> Reply { try await room.showAtTable(page) }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      guard let step = answers.choice("step").flatMap(Int.init) else {
        throw FieldError("step", t("ladder.step-missing"))
      }
      let placed = LadderPlaced(
        for: one.support.id, step: step, need: answers.choice("need").flatMap(Int.init), why: answers.text("why"),
        purpose: answers.text("purpose"), months: answers.number("months"), meeting: room.meeting)
      try await room.write(placed, at: .at(room.now))
      return .saved(back.at("indsatser"))
    }
  }

  private var page: FormPage {
    let kind = LadderPlaced.kind
    let form = Form(
      "ladder-place",
      [
        .choice("step", "entry.\(kind).step", LadderPage.options(t)).needed(),
        .choice("need", "ladder.aim.need", LadderPage.options(t)).help("ladder.aim.need-help"),
        .text("why", "entry.\(kind).why", rows: 2).sender(.assessment).most(4_000),
        .text("purpose", "entry.\(kind).purpose", rows: 2).sender(.assessment).help("ladder.purpose-help").most(4_000),
        .number("months", "entry.\(kind).months", in: 1...120),
      ])
    let address = room.at(Places.ladderPlace(room.id, Slug(rawValue: one.support.id)))
    var page = FormPage(form, title: "\(t("ladder.place")): \(t(one.support.kind))", address: address, back: back)
    page.about = [room.id.rawValue, one.support.id]
    page.lead = t("ladder.lead")
    page.seen = room.file.version
    page.above = room.toolWay(childName)
    page.prefill.set("step", one.step.map { String($0.rawValue) })
    page.prefill.set("need", one.need.map { String($0.rawValue) })
    page.prefill.set("why", one.why)
    page.prefill.set("purpose", one.purpose)
    page.prefill.set("months", one.months.map(String.init))
    return page
  }
}
