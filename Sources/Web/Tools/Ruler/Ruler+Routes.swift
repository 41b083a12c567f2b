import CaseFile

extension Places {
  static let rulerNote = Place<CaseID>("sag/*/trivselslineal/ord")
  static let rulerNoteClosed = Place<Two<CaseID, Slug>>("sag/*/trivselslineal/ord/*/slut")
}

extension Routes {
  static let ruler: [Route] =
    [
      .caseGet(Places.ruler, .readCase) { room in try await RulerPage(room).show() },
      .casePost(Places.ruler, .writeContact) { room in try await RulerPage(room).take() },
      .caseGet(Places.rulerNote, .writeContact) { room in try await room.showAtTable(RulerNote(room).page) },
      .casePost(Places.rulerNote, .writeContact) { room in try await RulerNote(room).take() },
    ] + ending(Places.rulerNoteClosed) { try RulerNote.ending($0, $1) }
}
