import CaseFile
import Store

@testable import Web

/// Alma's meeting: planned for the day of the bench, at her mother's.
extension Bench {
  static let meeting = MeetingID(rawValue: "moede-1")

  static func withMeeting(_ more: any Content...) async throws -> Bench {
    let bench = try await Bench.withAlma()
    let plan = MeetingPlanned(
      id: meeting, form: .network, on: today, time: "14:00", place: "Hos mor",
      invited: [MeetingGuest(name: "Sofie Skov", role: .parent, person: sofie)])
    try await bench.add(daysAgo: 1, (.child(alma), plan))
    if !more.isEmpty {
      try await bench.archive.append(
        Act(
          id: ActID(rawValue: "more"), actor: .staff(mette), recordedAt: start,
          filings: more.map { Act.Filing(.child(alma), at: .at(start), $0) }))
    }
    return bench
  }

  static let begun = MeetingOpened(
    meeting: meeting,
    present: [
      MeetingGuest(name: "Alma Skov", role: .child), MeetingGuest(name: "Sofie Skov", role: .parent, person: sofie),
      MeetingGuest(name: "Amina Ali, somali", role: .interpreter),
    ], childPresent: true)

  static func line(_ line: MeetingLine) -> Address {
    Places.meetingLine(Two(Two(alma, meeting), Slug(rawValue: line.rawValue)))
  }

  /// Alma's case as it lies in the archive.
  func almas() async throws -> CaseFile {
    try await file(Bench.alma)
  }

  func held() async throws -> FamilyMeeting? { try await almas().meetings.named(Bench.meeting) }
}
