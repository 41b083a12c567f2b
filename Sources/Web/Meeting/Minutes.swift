import CaseFile
import HTML

/// What was agreed in a meeting is its minutes: one page, read from the screen before the meeting ends, and the same
/// in the case afterwards.
struct Minutes: Sendable {
  let held: MeetingRoom
  /// What was made with the tools, in the order it was written.
  let made: [Entry]

  init(_ held: MeetingRoom) {
    self.held = held
    let began = held.meeting.openings.first?.recordedAt ?? held.room.now
    made = held.room.file.minutes(of: held.id, on: held.room.today)
      .filter { !$0.kind.hasPrefix("meeting.") && $0.recordedAt >= began }
  }

  private var t: Words { held.t }
  private var meeting: FamilyMeeting { held.meeting }

  static func show(_ held: MeetingRoom) async throws -> Reply {
    let minutes = Minutes(held)
    let t = held.t
    return held.room.page(
      t("meetings.minutes.title", ["meeting": held.title]), narrow: true,
      above: held.room.toolWay(held.people.childName)
    ) {
      if let whose = held.whose { whose.node("meetings.whose.minutes", t) { Places.minutes($0, held.id) } }
      if let keeper = MeetingKeeper(minutes: held) {
        keeper.node("screen-only") { FormToken.field(held.room.visit.formToken) }
      }
      h2(t("meetings.minutes.label"), .class("hidden"))
      div(.id("frisk-referat"), .data("fresh", ""), .tabindex(-1)) { minutes.paper }
      div(.class("screen-only")) {
        minutes.offers
        p { a(t("meetings.all"), .href(Places.meetings(held.room.id))) }
      }
    }
  }

  var paper: Node {
    article(.class("minutes"), .aria("label", t("meetings.minutes.label"))) {
      head
      if meeting.ended == nil, meeting.standing != .calledOff { p { Pill.soon(t("meetings.not-ended")) } }
      part(t("meetings.minutes.talked"), topics)
      part(madeTitle, made.isEmpty ? .empty : ul { for entry in made { li { marked(entry) } } })
      part(t("meetings.words.title"), meeting.words.isEmpty ? .empty : .group(meeting.words.map(said)))
      part(t("meetings.part.aftaler"), agreements)
      part(t("meetings.part.naeste"), next)
      part(t("meetings.minutes.read"), readings)
      if let ended = meeting.ended {
        p(
          t("meetings.minutes.ended", ["when": t.when(ended.happenedAt), "name": held.room.name(of: writer)]),
          .class("quiet"))
      }
    }
  }

  /// What a tool wrote is this child's alone.
  private var madeTitle: String {
    held.whose.map { t("meetings.minutes.made-for", ["name": $0.here.name]) } ?? t("meetings.minutes.made")
  }

  private var writer: StaffID? {
    if case .staff(let id) = meeting.ended?.actor { id } else { nil }
  }

  private func part(_ title: String, _ content: Node) -> Node {
    guard !content.isEmpty else { return .empty }
    return group {
      h3(title)
      content
    }
  }

  private var head: Node {
    let plan = meeting.plan.content
    let interpreters = meeting.present.filter { $0.role == .interpreter }
    let others = meeting.present.filter { $0.role != .interpreter }.map { guest in
      guest.role == .other ? guest.name : "\(guest.name) (\(t(guest.role).lowercasedFirst))"
    }
    return definitions([
      (t("entry.meeting.planned.form"), .text(t(meeting.form))),
      (t("meetings.when"), .text([meeting.when(t), plan.place].compactMap { $0 }.joined(separator: ", "))),
      (t("meetings.minutes.present"), others.isEmpty ? nil : .text(others.joined(separator: ", "))),
      (
        t("meetings.interpreter"),
        interpreters.isEmpty ? nil : .text(interpreters.map(\.name).joined(separator: ", "))
      ),
      (t("entry.meeting.planned.leads"), plan.leads.map { .text($0) }),
    ])
  }

  private var topics: Node {
    let all = held.allTopics.filter {
      meeting.talkedOf.contains($0.id) || meeting.points.map(\.content.id).contains($0.id)
    }
    guard !all.isEmpty else { return .empty }
    return ul {
      for topic in all {
        li {
          topic.words
          if meeting.ended != nil, !meeting.talkedOf.contains(topic.id) {
            span(" – \(t("meetings.not-talked-of"))", .class("quiet"))
          }
        }
      }
    }
  }

  /// What a tool wrote, in the words that the case shows it with.
  private func marked(_ entry: Entry) -> Node {
    group {
      strong(t("entry.\(entry.kind)"))
      if let goal = entry.record(GoalLooked.self)?.content.for, let words = held.room.file.goals.named(goal)?.words {
        ": \(words)"
      }
      for passage in passages(entry) {
        span(
          " · \(t(passage.heading)): \(passage.isKey ? t(passage.text) : passage.text)",
          .class("made \(passage.sender.rawValue)"))
      }
      late(entry.sequence, entry.happenedAt, entry.recordedAt)
    }
  }

  /// Of a sheet, whose it was: what was marked on it was given to be talked of, not to be read aloud.
  private func passages(_ entry: Entry) -> [Passage] {
    let all = entry.content?.passages ?? []
    guard entry.kind == MeasureTaken.kind else { return all }
    return all.filter { $0.heading.hasSuffix(".instrument") || $0.heading.hasSuffix(".rater") }
  }

  private func said(_ said: Record<WordsSaid>) -> Node {
    p {
      if let by = said.content.by { strong("\(by): ") }
      q(said.content.words ?? said.content.child ?? "")
      late(said)
    }
  }

  private var next: Node {
    meeting.next.map { next in
      p {
        next.content.when(t)
        late(next)
      }
    } ?? .empty
  }

  private func late<C: Content>(_ record: Record<C>) -> Node {
    late(record.sequence, record.happenedAt, record.recordedAt)
  }

  /// What came after the meeting's end says so: it isn't what was read aloud. A line that waited for the connection was
  /// said in the meeting all the same.
  private func late(_ sequence: Int, _ said: When, _ arrived: Instant) -> Node {
    guard let ended = meeting.ended, sequence > ended.sequence else { return .empty }
    let isSaidThere = said.earliest.map { $0 <= ended.over } ?? false
    let key = isSaidThere ? "meetings.minutes.arrived" : "meetings.minutes.late"
    return span(" (\(t(key, ["when": t.dateTime(arrived)])))", .class("quiet"))
  }

  private var agreements: Node {
    guard !meeting.agreements.isEmpty else { return .empty }
    return ol(.class("agreements")) {
      for agreement in meeting.agreements {
        li(.classes("agreement", agreement.struck == nil ? nil : "struck")) {
          AgreementView(agreement: agreement, t: t).node
          changed(agreement)
        }
      }
    }
  }

  /// The last that was written of it.
  private func changed(_ agreement: Agreement) -> Node {
    if let struck = agreement.struck { return late(struck) }
    return agreement.rewordings.last.map(late) ?? late(agreement.made)
  }

  private var readings: Node {
    guard !meeting.readings.isEmpty else { return .empty }
    return ul {
      for record in meeting.readings {
        let reading = record.content
        li {
          if let approved = reading.approved {
            t(approved ? "meetings.approved" : "meetings.not-approved")
            if let by = reading.by, reading.correction == nil { " (\(by))" }
          }
          if let correction = reading.correction {
            if reading.approved != nil { " " }
            if let by = reading.by { strong("\(by): ") }
            q(correction)
          }
          late(record)
        }
      }
    }
  }

  /// What the meeting may also have been, in the law's eyes: never written by itself.
  private var offers: Node {
    let room = held.room
    let childTookPart = meeting.childPresent == true || meeting.words.contains { $0.content.child != nil }
    let steps = [Step.contact, Step.followUp] + (childTookPart ? [Step.childHeard] : []) + [Step.nextStep]
    let open = steps.filter { room.may($0.action) && $0.isPossible(room.file) }
    guard meeting.ended != nil, !open.isEmpty else { return .empty }
    return card(t("meetings.offers"), id: "ogsaa") {
      p(t("meetings.offers.lead"))
      ul(.class("first-steps")) {
        for step in open {
          li {
            a(t(step.name.key), .href(Places.step(room.id, step.name).with(Meeting.query, held.id.rawValue)))
          }
        }
      }
    }
  }
}
