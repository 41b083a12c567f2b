import CaseFile
import HTML

/// The meetings of a case: what goes on, what is to come, what was.
struct MeetingList: Sendable {
  let id: CaseID
  let today: Day
  let running: [FamilyMeeting]
  let planned: [FamilyMeeting]
  let past: [FamilyMeeting]
  let canWrite: Bool

  init(_ room: CaseVisit) {
    let all = room.file.meetings
    id = room.id
    today = room.today
    running = all.running
    planned = all.coming.filter { $0.standing == .planned }
    past = all.all.filter { [.ended, .calledOff].contains($0.standing) }.reversed()
    canWrite = room.may(.writeContact)
  }

  static func show(_ room: CaseVisit) async throws -> Reply {
    let people = try await MeetingPeople(room)
    let list = MeetingList(room)
    return room.page(room.t("meetings.title"), narrow: true, above: way(people.childName, room)) { list.view(room.t) }
  }

  /// The way back to the child.
  static func way(_ name: String, _ room: CaseVisit) -> Node {
    p(.class("way")) { a("← \(name)", .href(Places.caseFile(room.id))) }
  }

  func view(_ t: Words) -> Node {
    div(.class("meetings")) {
      if !running.isEmpty {
        card(t("meetings.running"), id: "i-gang", "urgent") {
          for meeting in running {
            line(meeting, t)
            p { a(t("meetings.go-on"), .href(Places.meeting(id, meeting.id)), .class("button")) }
          }
        }
      }
      card(t("meetings.planned"), id: "planlagt") {
        if planned.isEmpty { p(t("meetings.planned.none"), .class("quiet")) }
        for meeting in planned {
          article(.class("meeting-line")) {
            line(meeting, t)
            if let invited = meeting.plan.content.invited {
              p(t("meetings.invited", ["names": invited.map(\.name).joined(separator: ", ")]), .class("quiet"))
            }
            if canWrite { todo(meeting, t) }
          }
        }
        if canWrite {
          let isNext = planned.isEmpty && running.isEmpty
          p { a(t("meetings.plan"), .href(Places.meetingPlan(id)), .class(isNext ? "button" : "button plain")) }
        }
      }
      if !past.isEmpty {
        card(t("meetings.held"), id: "holdt") {
          for meeting in past {
            article(.class("meeting-line")) {
              line(meeting, t)
              if meeting.standing == .calledOff {
                p { Pill.quiet(t("meetings.called-off")) }
              } else {
                p { a(t("meetings.read"), .href(Places.minutes(id, meeting.id))) }
              }
            }
          }
        }
      }
    }
  }

  private func todo(_ meeting: FamilyMeeting, _ t: Words) -> Node {
    div(.class("actions")) {
      a(
        t("meetings.go"), .href(Places.meeting(id, meeting.id)), .class(meeting.on == today ? "button" : "button plain")
      )
      a(t("meetings.replan"), .href(Places.meetingReplan(id, meeting.id)))
      a(t("meetings.call-off"), .href(Places.meetingCallOff(id, meeting.id)))
    }
  }

  private func line(_ meeting: FamilyMeeting, _ t: Words) -> Node {
    p(.class("meeting-what")) {
      strong(meeting.plan.content.name ?? t(meeting.form))
      if let on = meeting.on {
        " "
        HTML.time(meeting.when(t), .datetime(on.description))
        span(" (\(t.relative(on, today: today)))", .class("quiet"))
      } else {
        span(" \(t("meetings.no-day"))", .class("quiet"))
      }
      if let place = meeting.plan.content.place { span(", \(place)") }
    }
  }
}

extension FamilyMeeting {
  /// "4. juni 2026 kl. 14.05": when it began; before that, when it will.
  func when(_ t: Words) -> String {
    guard let on else { return t("meetings.no-day") }
    if case .at(let began) = openings.first?.happenedAt { return t.dateTime(began) }
    guard let time = plan.content.time else { return t.date(on) }
    return "\(t.date(on)) \(t("time.at")) \(t.clock(time))"
  }
}
