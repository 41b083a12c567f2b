import CaseFile
import HTML
import Measures

/// The safety map of a child with everybody's place on the line and the safety plan; the line is where marks are set.
struct SafetyPage: Sendable {
  let room: CaseVisit
  let seats: Seats
  /// The mark that is put right; nil where a new one is set.
  let fixing: Record<SafetyMarked>?
  /// One of the map's small forms stands on the page: until it is sent or left there is nothing else to write.
  private let isWriting: Bool

  static let places = 0...10

  init(_ room: CaseVisit) async throws {
    self.room = room
    seats = try await Seats(room)
    isWriting = false
    fixing = room.query[RulerPage.fixQuery].flatMap { room.file.safetyMaps.mark($0) }
  }

  /// The map as it is drawn around one of its small forms.
  private init(around room: CaseVisit, _ seats: Seats) {
    self.room = room
    self.seats = seats
    isWriting = true
    fixing = nil
  }

  /// A small form of the map, at its own address and with the whole map under it: what one writes is about what stands
  /// there, also when something in the form is wrong.
  static func form(
    _ form: Form, title: String, address: Address, back: Address, _ room: CaseVisit, _ seats: Seats
  ) -> FormPage {
    var page = FormPage(form, title: room.t("safety.title"), address: address, back: back)
    page.seen = room.file.version
    page.above = room.toolWay(seats.childName)
    page.around = { SafetyPage(around: room, seats).view(writing: $0, title: title, back: back) }
    return page
  }

  var t: Words { room.t }
  var maps: SafetyMaps { room.file.safetyMaps }
  var canWrite: Bool { room.isOnTheTable && !isWriting }

  var address: Address { room.at(Places.safetyMap(room.id)) }
  func fixAddress(_ mark: SafetyMarked) -> Address { address.with(RulerPage.fixQuery, mark.id) }

  func show() async throws -> Reply {
    guard canWrite else {
      return room.page(t("safety.title"), above: room.toolWay(seats.childName)) { view(around: line.view()) }
    }
    return try await room.show(page)
  }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      try await room.write(try mark(answers), at: room.day(answers))
      return .saved(address.at("linjen"))
    }
  }

  private var page: FormPage {
    var page = FormPage(
      form, title: t("safety.title"), address: fixing.map { fixAddress($0.content) } ?? address, back: address)
    page.about = [room.id.rawValue] + [fixing?.content.id].compactMap { $0 }
    page.seen = room.file.version
    page.above = room.toolWay(seats.childName)
    page.button = fixing == nil ? "ruler.save" : "ruler.save-fix"
    if let old = fixing?.content {
      page.prefill.set("place", String(Int(old.place)))
      if old.place != old.place.rounded(.down) { page.prefill.set("half", "half") }
      page.prefill.set("reason", old.reason)
    }
    page.around = { view(around: $0) }
    return page
  }

  private var form: Form {
    let line = line
    return Form(
      fixing == nil ? "safety-line" : "safety-line-fix",
      (fixing == nil ? seats.fields("table.who") : [])
        + [
          .choice("place", "safety.line.place", line.options).on(line).depending(), HalfPlaces.field("half"),
          .text("reason", "safety.line.reason", rows: 2).help("safety.line.reason-help").most(2_000),
        ]
        + (fixing == nil ? [.group("safety.line.more", [.date("on", "ruler.on").past().help("ruler.on-help")])] : []))
  }

  private func mark(_ answers: Answers) throws -> SafetyMarked {
    guard let place = try HalfPlaces.read("place", half: "half", in: Self.places, answers, t) else {
      throw FieldError("place", t("safety.line.none-set"))
    }
    return SafetyMarked(
      id: room.services.newID(), by: try fixing?.content.by ?? seats.marker(answers), place: place,
      reason: answers.text("reason"), replaces: fixing?.content.id, meeting: room.meeting)
  }

  /// Everybody's latest place.
  var line: MarkLine {
    MarkLine(
      places: Self.places, low: t("safety.line.low"), high: t("safety.line.high"),
      marks: maps.latestMarks.map { MarkLine.Mark(plate: seats.plate($0.content.by), place: $0.content.place) })
  }
}
