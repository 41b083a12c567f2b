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
  ]

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
}
