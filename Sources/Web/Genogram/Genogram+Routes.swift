import CaseFile

extension Routes {
  static let genogram: [Route] = [
    .caseGet(Places.genogram, .readCase) { room in try await GenogramModel(room).reply(room) },
    .caseGet(Places.genogramPerson, .writeContact) { room in
      try await room.show(RelativeForms.newPage(room, room.kinTree()))
    },
    .casePost(Places.genogramPerson, .writeContact) { room in try await RelativeForms.takeNew(room, room.kinTree()) },
    .caseGet(Places.genogramEdit, .writeContact) { room, at in
      try await room.show(RelativeForms.editPage(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramEdit, .writeContact) { room, at in
      try await RelativeForms.takeEdit(room, room.kinTree(), at.second)
    },
    .caseGet(Places.genogramErase, .writeContact) { room, at in
      try await room.show(RelativeForms.erasePage(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramErase, .writeContact) { room, at in
      try await RelativeForms.takeErasure(room, room.kinTree(), at.second)
    },
    .caseGet(Places.genogramJoin, .writeContact) { room, at in
      try await room.show(JoinForms.page(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramJoin, .writeContact) { room, at in
      try await JoinForms.take(room, room.kinTree(), at.second)
    },
    .caseGet(Places.genogramPart, .writeContact) { room, at in
      try await room.show(JoinForms.partPage(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramPart, .writeContact) { room, at in
      try await JoinForms.takePart(room, room.kinTree(), at.second)
    },
    .caseGet(Places.genogramTie, .writeContact) { room, at in
      try await room.show(TieForms.newPage(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramTie, .writeContact) { room, at in
      try await TieForms.takeNew(room, room.kinTree(), at.second)
    },
    .caseGet(Places.genogramTieEdit, .writeContact) { room, at in
      try await room.show(TieForms.editPage(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramTieEdit, .writeContact) { room, at in
      try await TieForms.takeEdit(room, room.kinTree(), at.second)
    },
    .caseGet(Places.genogramTieErase, .writeContact) { room, at in
      try await room.show(TieForms.erasePage(room, room.kinTree(), at.second))
    },
    .casePost(Places.genogramTieErase, .writeContact) { room, at in
      try await TieForms.takeErasure(room, room.kinTree(), at.second)
    },
  ]
}
