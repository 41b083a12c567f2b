import CaseFile
import HTML
import Store

/// A talk written down from the day page: whom it was with, and one text.
enum DayContact {
  static func page(_ visit: Visit, _ lines: [CaseLine]) -> FormPage {
    let options = lines.compactMap { line in
      (line.child?.name.nonEmpty).map { Field.Option(line.row.id.rawValue, text: $0) }
    }
    let form = Form(
      "day-contact",
      [
        .select("case", "day.contact.who", options.sorted { $0.text(visit.t) < $1.text(visit.t) }).needed(),
        .text("observed", "day.contact.text", rows: 4).needed(),
        .several(
          "with", "day.contact.with",
          Field.options(ContactParty.self).filter { $0.value == ContactParty.child.rawValue }),
      ])
    var page = FormPage(
      form, title: visit.t("day.contact"), address: Places.dayContact(), back: Places.day())
    page.button = "day.contact.save"
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    let page = page(visit, try await visit.lists.cases(of: visit.me.id))
    return try await visit.take(page) { answers in
      guard let id = answers.name("case", CaseID.self) else { throw FieldError("case", visit.t("form.error.choice")) }
      let opened = try await visit.open(id, for: .writeContact)
      let content = ContactMade(with: answers.choices("with", ContactParty.self), observed: answers.text("observed"))
      let filing = try opened.file.filing(content, at: .at(visit.now), now: visit.now)
      try await visit.write([filing], in: [opened])
      return .saved(Places.day())
    }
  }
}

extension MyDay {
  /// A talk in one field: with whom, what, save.
  func contactCard(_ visit: Visit) -> Node {
    guard scope == .mine, !lines.isEmpty else { return .empty }
    return card(visit.t("day.contact"), id: "kontakt", "capture") { visit.inline(DayContact.page(visit, lines)) }
  }
}
