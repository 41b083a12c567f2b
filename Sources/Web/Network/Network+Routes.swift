extension Routes {
  static let network: [Route] = [
    .caseGet(Places.network, .readCase) { room in try await NetworkModel(room).reply(room) },
    .caseGet(Places.networkBegin, .writeContact) { room in try await room.show(NetworkForms.beginPage(room)) },
    .casePost(Places.networkBegin, .writeContact) { room in try await NetworkForms.takeBegin(room) },
    .caseGet(Places.networkPerson, .writeContact) { room in
      try await room.show(NetworkForms.personPage(room, room.networkMap()))
    },
    .casePost(Places.networkPerson, .writeContact) { room in
      try await NetworkForms.takePerson(room, room.networkMap())
    },
    .caseGet(Places.networkEdit, .writeContact) { room, at in
      let (map, mark) = try room.networkMark(at.second)
      return try await room.show(NetworkForms.personPage(room, map, mark))
    },
    .casePost(Places.networkEdit, .writeContact) { room, at in
      let (map, mark) = try room.networkMark(at.second)
      return try await NetworkForms.takePerson(room, map, mark)
    },
    .caseGet(Places.networkRemove, .writeContact) { room, at in
      let (map, mark) = try room.networkMark(at.second)
      return try await room.show(NetworkForms.removePage(room, map, mark))
    },
    .casePost(Places.networkRemove, .writeContact) { room, at in
      let (map, mark) = try room.networkMark(at.second)
      return try await NetworkForms.takeRemoval(room, map, mark)
    },
    .casePost(Places.networkMove, .writeContact) { room, at in
      let (map, mark) = try room.networkMark(at.second)
      return try await NetworkForms.move(room, map, mark)
    },
    .caseGet(Places.networkInvite, .writeContact) { room, at in
      try await room.show(try await Invitations.page(room, room.networkPerson(at.second)))
    },
    .casePost(Places.networkInvite, .writeContact) { room, at in
      try await Invitations.take(room, room.networkPerson(at.second))
    },
  ]
}
