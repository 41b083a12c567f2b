import CaseFile

extension Routes {
  static let meetings: [Route] = [
    .caseGet(Places.meetings, .readCase) { room in try await MeetingList.show(room) },
    .caseGet(Places.meetingPlan, .writeContact) { room in try await room.show(MeetingPlan.page(room)) },
    .casePost(Places.meetingPlan, .writeContact) { room in try await MeetingPlan.take(room) },
    held(Places.meetingReplan) { held in try await held.room.show(MeetingPlan.page(again: held)) },
    held(post: Places.meetingReplan) { held in try await MeetingPlan.take(again: held) },
    held(Places.meetingCallOff) { held in try await held.room.show(MeetingOff.page(held)) },
    held(post: Places.meetingCallOff) { held in try await MeetingOff.take(held) },
    held(Places.meeting) { held in try await MeetingPage.show(held) },
    held(Places.minutes, .readCase) { held in try await Minutes.show(held) },
    part(Places.meetingLine) { held, name in try await held.room.show(line(name).page(held)) },
    part(post: Places.meetingLine) { held, name in try await line(name).take(held) },
    part(Places.meetingAgreement) { held, id in
      try await held.room.show(MeetingAgreement.reword(held, MeetingAgreement.named(id, held)))
    },
    part(post: Places.meetingAgreement) { held, id in
      try await MeetingAgreement.take(reword: held, MeetingAgreement.named(id, held))
    },
    part(Places.meetingStrike) { held, id in
      try await held.room.show(MeetingAgreement.strike(held, MeetingAgreement.named(id, held)))
    },
    part(post: Places.meetingStrike) { held, id in
      try await MeetingAgreement.take(strike: held, MeetingAgreement.named(id, held))
    },
    part(Places.meetingGoal) { held, id in
      try await held.room.show(MeetingGoal.page(held, MeetingGoal.named(id, held)))
    },
    part(post: Places.meetingGoal) { held, id in
      try await MeetingGoal.take(held, MeetingGoal.named(id, held))
    },
  ]

  private static func line(_ name: Slug) throws -> MeetingLine {
    guard let line = MeetingLine(rawValue: name.rawValue) else { throw WebError.notFound }
    return line
  }

  /// In a meeting that the case has.
  private static func held(
    _ place: Place<Two<CaseID, MeetingID>>, _ action: Action = .writeContact,
    _ answer: @escaping @Sendable (MeetingRoom) async throws -> Reply
  ) -> Route {
    .caseGet(place, action) { room, ids in try await answer(MeetingRoom(room, ids.second)) }
  }

  private static func held(
    post place: Place<Two<CaseID, MeetingID>>, _ answer: @escaping @Sendable (MeetingRoom) async throws -> Reply
  ) -> Route {
    .casePost(place, .writeContact) { room, ids in try await answer(MeetingRoom(room, ids.second)) }
  }

  /// Of a part of a meeting: a form, an agreement, a goal.
  private static func part(
    _ place: Place<Two<Two<CaseID, MeetingID>, Slug>>,
    _ answer: @escaping @Sendable (MeetingRoom, Slug) async throws -> Reply
  ) -> Route {
    .caseGet(place, .writeContact) { room, ids in try await answer(MeetingRoom(room, ids.first.second), ids.second) }
  }

  private static func part(
    post place: Place<Two<Two<CaseID, MeetingID>, Slug>>,
    _ answer: @escaping @Sendable (MeetingRoom, Slug) async throws -> Reply
  ) -> Route {
    .casePost(place, .writeContact) { room, ids in try await answer(MeetingRoom(room, ids.first.second), ids.second) }
  }
}
