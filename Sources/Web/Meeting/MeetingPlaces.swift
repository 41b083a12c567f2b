import CaseFile

extension Places {
  static let meetingPlan = Place<CaseID>("sag/*/moeder/nyt")
  static let meeting = Place<Two<CaseID, MeetingID>>("sag/*/moede/*")
  static let meetingReplan = Place<Two<CaseID, MeetingID>>("sag/*/moede/*/plan")
  static let meetingCallOff = Place<Two<CaseID, MeetingID>>("sag/*/moede/*/aflys")
  static let minutes = Place<Two<CaseID, MeetingID>>("sag/*/moede/*/referat")
  /// Where each form of the meeting is sent.
  static let meetingLine = Place<Two<Two<CaseID, MeetingID>, Slug>>("sag/*/moede/*/linje/*")
  /// An agreement or a goal, by its id.
  static let meetingAgreement = Place<Two<Two<CaseID, MeetingID>, Slug>>("sag/*/moede/*/aftale/*")
  static let meetingStrike = Place<Two<Two<CaseID, MeetingID>, Slug>>("sag/*/moede/*/aftale/*/gaelder-ikke")
  static let meetingGoal = Place<Two<Two<CaseID, MeetingID>, Slug>>("sag/*/moede/*/maal/*")
}
