import CaseFile
import HTML
import Measures

/// The wellbeing ruler of a child, in one place: marks are set on it, and everybody's are seen.
struct RulerPage: Sendable {
  let room: CaseVisit
  let seats: Seats
  let setup: RulerSetup
  let contexts: [String]
  /// Which of the places the page is at.
  let index: Int
  /// The mark that is put right; nil where new ones are set.
  let fixing: Record<RulerMarked>?

  static let placeQuery = "sted"
  static let fixQuery = "ret"

  init(_ room: CaseVisit) async throws {
    self.room = room
    seats = try await Seats(room)
    setup = RulerSetup(room.department)
    contexts = setup.contexts(of: room.file)
    fixing = room.query[Self.fixQuery].flatMap { room.file.ruler.mark($0) }
    let asked = room.query[Self.placeQuery].flatMap { Int($0) } ?? 0
    index = contexts.indices.contains(asked) ? asked : 0
  }

  var t: Words { room.t }
  var context: String { fixing?.content.context ?? contexts[index] }
  var contextName: String { RulerSetup.name(context, t) }

  func address(at index: Int) -> Address {
    room.at(Places.ruler(room.id)).with(Self.placeQuery, String(index))
  }

  func fixAddress(_ mark: RulerMarked) -> Address { address(at: index).with(Self.fixQuery, mark.id) }

  func show() async throws -> Reply {
    guard room.isOnTheTable else {
      return room.page(title, above: room.toolWay(seats.childName)) { view(around: lines) }
    }
    return try await room.show(page)
  }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      try await room.write(try marks(answers), at: room.day(answers))
      return .saved(address(at: index).at("linealen"))
    }
  }

  private var title: String { t("ruler.title") }

  private var page: FormPage {
    var page = FormPage(
      form, title: title, address: fixing.map { fixAddress($0.content) } ?? address(at: index),
      back: address(at: index))
    page.about = [room.id.rawValue, fixing?.content.id ?? String(index)]
    page.seen = room.file.version
    page.above = room.toolWay(seats.childName)
    page.button = fixing == nil ? "ruler.save" : "ruler.save-fix"
    if let old = fixing?.content {
      page.prefill.set(old.side.rawValue, String(Int(old.place)))
      if old.place != old.place.rounded(.down) { page.prefill.set("\(old.side.rawValue)-half", "half") }
      page.prefill.set("\(old.side.rawValue)-reason", old.reason)
    }
    page.around = { view(around: $0) }
    return page
  }

  /// Everybody's latest mark on one ruler here.
  func line(_ side: RulerSide) -> MarkLine {
    let here = room.file.ruler.latest.filter { $0.content.side == side && $0.content.context == context }
    let steps = fixing?.content.steps ?? setup.steps
    return MarkLine(
      places: 1...steps, low: t("ruler.\(side.rawValue).low"), high: t("ruler.\(side.rawValue).high"),
      marks: here.filter { $0.content.steps == steps }
        .map { MarkLine.Mark(plate: seats.plate($0.content.by), place: $0.content.place) })
  }

  private var lines: Node {
    .group(
      RulerSide.allCases.map { side in
        group {
          h3(t(side))
          line(side).view()
        }
      })
  }
}
