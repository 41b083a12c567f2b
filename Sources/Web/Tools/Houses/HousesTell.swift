import CaseFile

/// The child tells something in one of the houses: draws it, writes it, or says it to whoever writes.
struct HousesTell: Sendable {
  let room: CaseVisit
  let childName: String
  let house: HouseRoom

  static let houseQuery = "hus"

  init(_ room: CaseVisit) async throws {
    self.room = room
    childName = try await Seats(room).childName
    house = room.query[Self.houseQuery].flatMap(HouseRoom.init) ?? .goodThings
  }

  static func address(_ room: CaseVisit, _ house: HouseRoom) -> Address {
    room.at(Places.housesTell(room.id)).with(houseQuery, house.rawValue)
  }

  private var t: Words { room.t }
  private var back: Address { room.at(Places.houses(room.id)) }

  static let form = Form(
    "houses-told",
    [
      .drawing("drawing", "houses.draw"),
      .text("told", "houses.about-drawing", rows: 2).sender(.quotation).help("houses.about-drawing-help").most(4_000),
      .text("words", "houses.write", rows: 3).sender(.quotation).help("houses.write-help").most(10_000),
    ])

  func show() async throws -> Reply { try await room.showAtTable(page) }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      let drawing = answers.text("drawing").flatMap { Drawing($0) }?.strokes
      let words = answers.text("words")
      guard words != nil || drawing?.isEmpty == false else {
        let isAbout = answers.text("told") != nil
        throw FieldError(isAbout ? "told" : "words", t(isAbout ? "houses.told-alone" : "houses.nothing"))
      }
      try await room.write(
        HouseTold(
          id: room.services.newID(), house: house, words: words, drawing: drawing, told: answers.text("told"),
          meeting: room.meeting), at: .at(room.now))
      return .saved(back)
    }
  }

  private var page: FormPage {
    var page = FormPage(Self.form, title: t(house), address: Self.address(room, house), back: back)
    page.about = [room.id.rawValue, house.rawValue]
    page.lead = t("houses.\(house.rawValue).lead")
    page.seen = room.file.version
    page.above = room.toolWay(childName)
    return page
  }
}
