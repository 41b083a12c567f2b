import CaseFile

/// Something said or agreed at the table no longer holds: the one question is what has changed. What was said stays.
struct Ending: Sendable {
  let room: CaseVisit
  let id: String
  /// What no longer holds, in its own words.
  let said: String
  let address: Address
  let back: Address
  /// Drawn on the page of the safety map, with what it is about around it; else it fills a page.
  let isOnTheMap: Bool
  private let kind: String
  private let content: @Sendable (_ why: String?) -> any Content

  /// - Parameter back: the part of the tool's page that it stands in.
  init<Said: CanStopHolding>(
    _ type: Said.Type, _ id: String, said: String, in room: CaseVisit, at place: Place<Two<CaseID, Slug>>,
    back: Address, isOnTheMap: Bool = false
  ) {
    self.room = room
    self.id = id
    self.said = said
    self.back = back
    self.isOnTheMap = isOnTheMap
    address = room.at(place(room.id, Slug(rawValue: id)))
    kind = NoLongerHolds<Said>.kind
    content = { NoLongerHolds<Said>(for: id, why: $0, meeting: room.meeting) }
  }

  private func page() async throws -> FormPage {
    let seats = try await Seats(room)
    let title = room.t("table.end")
    let why = Field.text("why", "entry.\(kind).why", rows: 2).sender(.observation).help("table.end-help").most(2_000)
    let form = Form(kind.replacing(".", with: "-"), [why])
    var page =
      isOnTheMap
      ? SafetyPage.form(form, title: title, address: address, back: back, room, seats)
      : FormPage(form, title: title, address: address, back: back)
    page.about = [room.id.rawValue, id]
    page.lead = "”\(said)”"
    page.seen = room.file.version
    page.above = room.toolWay(seats.childName)
    return page
  }

  fileprivate func show() async throws -> Reply { try await room.showAtTable(page()) }

  fileprivate func take() async throws -> Reply {
    try await room.take(page()) { answers in
      try await room.write(content(answers.text("why")), at: .at(room.now))
      return .saved(back)
    }
  }
}

extension Routes {
  /// The two routes of an ending.
  static func ending(
    _ place: Place<Two<CaseID, Slug>>, _ ending: @escaping @Sendable (CaseVisit, Slug) throws -> Ending
  ) -> [Route] {
    [
      .caseGet(place, .writeContact) { room, at in try await ending(room, at.second).show() },
      .casePost(place, .writeContact) { room, at in try await ending(room, at.second).take() },
    ]
  }
}
