import CaseFile

/// Something said beside the ruler: what works, what worries, what must happen.
struct RulerNote: Sendable {
  let room: CaseVisit
  let seats: Seats
  let context: String
  let index: Int
  let kind: RulerStatement

  static let kindQuery = "om"

  init(_ room: CaseVisit) async throws {
    self.room = room
    seats = try await Seats(room)
    let contexts = RulerSetup(room.department).contexts(of: room.file)
    let asked = room.query[RulerPage.placeQuery].flatMap { Int($0) } ?? 0
    index = contexts.indices.contains(asked) ? asked : 0
    context = contexts[index]
    kind = room.query[Self.kindQuery].flatMap(RulerStatement.init) ?? .protective
  }

  static func address(_ room: CaseVisit, _ kind: RulerStatement, at index: Int) -> Address {
    room.at(Places.rulerNote(room.id)).with(kindQuery, kind.rawValue).with(RulerPage.placeQuery, String(index))
  }

  private var t: Words { room.t }

  private var back: Address {
    room.at(Places.ruler(room.id)).with(RulerPage.placeQuery, String(index)).at("ord-\(kind.rawValue)")
  }

  var page: FormPage {
    let everywhere = Field.Option("everywhere", key: "ruler.note.everywhere")
    let form = Form(
      "ruler-note",
      seats.fields("table.who-said") + [
        .text("words", "entry.ruler.noted.words", rows: 3).needed().help("ruler.note.\(kind.rawValue).help").most(
          4_000),
        .several("everywhere", "ruler.note.where", [everywhere]),
      ])
    let place = RulerSetup.name(context, t)
    var page = FormPage(
      form, title: "\(t(kind)) – \(place.lowercasedFirst)", address: Self.address(room, kind, at: index), back: back)
    page.about = [room.id.rawValue, kind.rawValue]
    page.seen = room.file.version
    page.above = room.toolWay(seats.childName)
    return page
  }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      let noted = RulerNoted(
        id: room.services.newID(), about: kind, context: answers.choice("everywhere") == nil ? context : nil,
        words: answers.text("words") ?? "", by: try seats.marker(answers), meeting: room.meeting)
      try await room.write(noted, at: .at(room.now))
      return .saved(back)
    }
  }
}

extension RulerNote {
  /// A statement beside the ruler no longer holds.
  /// - Throws: `WebError.notFound` where there is no such statement.
  static func ending(_ room: CaseVisit, _ id: Slug) throws -> Ending {
    guard let note = room.file.ruler.note(id.rawValue)?.content else { throw WebError.notFound }
    return Ending(
      RulerNoted.self, note.id, said: note.words, in: room, at: Places.rulerNoteClosed,
      back: room.at(Places.ruler(room.id)))
  }
}
