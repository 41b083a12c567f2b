import CaseFile

/// The parts of a meeting, in the order that it goes: one at a time on the screen.
enum MeetingPart: String, CaseIterable, Sendable {
  case begin = "begynd"
  case agenda = "dagsorden"
  case table = "bordet"
  case agreements = "aftaler"
  case next = "naeste"
  case end = "slut"
  case minutes = "referat"

  static let query = "del"

  /// `meetings.part.begynd` …
  var key: String { "meetings.part.\(rawValue)" }

  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  var following: MeetingPart? {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self), index + 1 < all.count else { return nil }
    return all[index + 1]
  }

  /// Where the meeting has come to, as what is written in it says.
  static func reached(by meeting: FamilyMeeting) -> MeetingPart {
    if meeting.openings.isEmpty { return .begin }
    if !meeting.readings.isEmpty { return .minutes }
    if meeting.next != nil { return .end }
    if !meeting.agreements.isEmpty { return .agreements }
    return meeting.talkedOf.isEmpty && meeting.words.isEmpty ? .agenda : .table
  }
}

extension Places {
  static func meeting(_ id: CaseID, _ meeting: MeetingID, _ part: MeetingPart) -> Address {
    Places.meeting(id, meeting).with(MeetingPart.query, part.rawValue)
  }
}
