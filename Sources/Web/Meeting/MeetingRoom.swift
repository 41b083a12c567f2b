import CaseFile
import HTML
import Store

/// A meeting of a case, with those who can be at it.
struct MeetingRoom: Sendable {
  let room: CaseVisit
  let meeting: FamilyMeeting
  let people: MeetingPeople
  /// Nil where the meeting is about one child.
  let whose: WhoseCase?

  /// - Throws: `WebError.notFound` where the case has no such meeting.
  init(_ room: CaseVisit, _ id: MeetingID) async throws {
    guard let meeting = room.file.meetings.named(id) else { throw WebError.notFound }
    self.room = room
    self.meeting = meeting
    people = try await MeetingPeople(room, meeting)
    whose = try await WhoseCase(meeting, room)
  }

  var t: Words { room.t }
  var id: MeetingID { meeting.id }
  var place: Two<CaseID, MeetingID> { Two(room.id, id) }
  /// "Netværksmøde", or what the family calls it.
  var title: String { meeting.plan.content.name ?? t(meeting.form) }

  func address(_ part: MeetingPart) -> Address { Places.meeting(room.id, id, part) }

  /// Back to the meeting, over a form that stands alone.
  var way: Node { p(.class("way")) { a("← \(t("meetings.back"))", .href(Places.meeting(place))) } }

  /// Those who are here, to choose from.
  var here: [Field.Option] { meeting.present.map { Field.Option($0.name, text: $0.name) } }

  /// Asks for somebody who is here; in words, where nobody was named.
  func person(_ name: String, _ label: String) -> Field {
    here.isEmpty ? .line(name, label) : .choice(name, label, here)
  }

  /// What there is to talk about: the goals of the case first, then what was put on the agenda.
  var topics: [(id: String, words: String)] { topics(of: room.file.goals.current) }

  /// The same, with the goals that have been reached or let go.
  var allTopics: [(id: String, words: String)] { topics(of: room.file.goals.all) }

  private func topics(of goals: [Goal]) -> [(id: String, words: String)] {
    goals.map { ($0.id, $0.words ?? "") } + meeting.points.map { ($0.content.id, $0.content.words ?? "") }
  }

  /// When what is sent was written: a line that waited for the connection says so itself. Never before the meeting
  /// began, and never ahead.
  var writtenAt: When {
    guard let sent = room.form[Self.writtenField].flatMap(Int64.init) else { return .at(room.now) }
    let written = Instant(milliseconds: sent)
    let began = meeting.openings.first?.recordedAt ?? room.now
    return .at(written > room.now || written < began ? room.now : written)
  }
  static let writtenField = "skrevet"

  /// Whether this very form has been taken before: also after a restart, a form sent twice is written once.
  var isTaken: Bool { room.sentAct.map { act in room.file.entries.contains { $0.act == act } } ?? false }

  /// Files the same in the case of each child that the meeting concerns.
  /// - Parameters:
  ///   - alone: in this child's case only.
  ///   - here: what more is filed in this child's case.
  func write(_ contents: [any Content], alone: Bool = false, here: [any Content] = []) async throws {
    guard !isTaken else { return }
    var opened = [room.opened]
    for other in alone ? [] : meeting.cases where other != room.id {
      opened.append(try await room.open(other, for: .writeContact))
    }
    let when = writtenAt
    let filings = try opened.flatMap { opened in
      let isHere = opened.file.id == room.id
      return try opened.file.filings(contents + (isHere ? here : []), at: when, now: room.now).map { filing in
        var filing = filing
        if isHere { filing.seen = room.seen }
        return filing
      }
    }
    try await room.write(filings, in: opened)
  }
}

extension Answers {
  /// Somebody who was chosen or named.
  func person(_ name: String) -> String? { choice(name) ?? text(name) }
}
