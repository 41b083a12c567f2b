import CaseFile
import HTML

extension CaseVisit {
  /// The same place, used in the meeting that this page is used in.
  func inMeeting(_ address: Address) -> Address { meeting.map { address.with(Meeting.query, $0.rawValue) } ?? address }

  /// The meeting that what is written names; nil where the case knows none of that name.
  var knownMeeting: MeetingID? { meeting.flatMap { file.meetings.named($0) == nil ? nil : $0 } }
}
