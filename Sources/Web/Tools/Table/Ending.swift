import CaseFile

/// Something said or agreed at the table no longer holds: the one question is what has changed. What was said stays.
struct Ending: Sendable {
  let room: CaseVisit
  let childName: String
  /// Name of the form, and what it is about.
  let form: String
  let id: String
  /// What no longer holds, in its own words.
  let said: String
  /// Key of the question.
  let label: String
  let address: Address
  let back: Address
  /// Draws the form on the page of the safety map; nil where it fills a page.
  var map: Seats?
  /// The entry that says so.
  let content: @Sendable (_ why: String?) -> any Content

  var page: FormPage {
    let why = Form(form, [.text("why", label, rows: 2).sender(.observation).help("table.end-help").most(2_000)])
    let title = room.t("table.end")
    var page =
      map.map { SafetyPage.form(why, title: title, address: address, back: back, room, $0) }
      ?? FormPage(why, title: title, address: address, back: back)
    page.about = [room.id.rawValue, id]
    page.lead = "”\(said)”"
    page.seen = room.file.version
    page.above = room.toolWay(childName)
    return page
  }

  func show() async throws -> Reply { try await room.show(page) }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      try await room.write(content(answers.text("why")), at: .at(room.now))
      return .saved(back)
    }
  }
}

extension Ending {
  /// Of something on the safety map, which stands around the question.
  init(
    onTheMap room: CaseVisit, _ seats: Seats, form: String, id: String, said: String, label: String,
    address: Address, back: Address, _ content: @escaping @Sendable (_ why: String?) -> any Content
  ) {
    self.init(
      room: room, childName: seats.childName, form: form, id: id, said: said, label: label, address: address,
      back: back, map: seats, content: content)
  }
}
