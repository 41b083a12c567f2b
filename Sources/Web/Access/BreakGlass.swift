import CaseFile
import HTML

/// In an emergency: into a case that one has no part in, for some hours, with a reason that the leader sees and the
/// case keeps.
enum BreakGlass {
  /// How long the door stands open.
  static let hours = 4

  static let form = Form(
    "break-glass",
    [Field.text("reason", "break-glass.reason", rows: 3).needed().help("break-glass.reason-help")])

  static func page(_ room: CaseVisit) -> FormPage {
    var page = FormPage(
      form, title: room.t("break-glass.title"), address: Places.breakGlass(room.id), back: Places.front())
    page.about = [room.id.rawValue]
    page.lead = room.t("break-glass.lead", count: hours)
    page.button = "break-glass.button"
    return page
  }
}

extension Routes {
  // The policy lets in only those who have no other way; nothing of the case is shown before the reason is written.
  static let breakGlass: [Route] = [
    .caseGet(Places.breakGlass, .breakGlass) { room in try await room.show(BreakGlass.page(room)) },
    .casePost(Places.breakGlass, .breakGlass) { room in
      try await room.take(BreakGlass.page(room)) { answers in
        let until = room.now.adding(hours: BreakGlass.hours)
        try await room.write(GlassBroken(reason: answers.text("reason"), until: until), at: .at(room.now))
        return .redirect(Places.caseFile(room.id))
      }
    },
  ]
}
