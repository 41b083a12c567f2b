import CaseFile

extension Places {
  /// A support, by its id.
  static let ladderPlace = Place<Two<CaseID, Slug>>("sag/*/indsatstrappe/*")
}

extension Routes {
  static let ladder: [Route] = [
    .caseGet(Places.ladder, .readCase) { room in try await LadderPage(room).show() },
    .casePost(Places.ladder, .writeContact) { room in try await LadderPage(room).take() },
    .caseGet(Places.ladderPlace, .writeContact) { room, at in try await LadderPlacing(room, at.second).show() },
    .casePost(Places.ladderPlace, .writeContact) { room, at in try await LadderPlacing(room, at.second).take() },
  ]
}
