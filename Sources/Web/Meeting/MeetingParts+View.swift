import CaseFile
import HTML

// The parts of a meeting, as they are shown.
extension MeetingPage {
  private var t: Words { held.t }

  var begin: Node {
    fresh(.begin) {
      if held.meeting.openings.isEmpty {
        p(t("meetings.welcome"), .class("lead"))
        form(.present)
      } else {
        p(t("meetings.here"), .class("quiet"))
        guests(held.meeting.present)
        feedback("meetings.feedback.start", .start)
        disclosure(t("meetings.line.til-stede.again")) { form(.present) }
      }
    }
  }

  private func guests(_ all: [MeetingGuest]) -> Node {
    ul(.class("guests")) {
      for guest in all {
        li {
          strong(guest.name)
          if guest.role != .other { span(" \(t(guest.role).lowercasedFirst)", .class("quiet")) }
        }
      }
    }
  }

  var agenda: Node {
    let goals = held.room.file.goals.current
    return group {
      fresh(.agenda) {
        if !goals.isEmpty {
          h3(t("meetings.goals"))
          ul(.class("topics")) {
            for goal in goals {
              topic(goal.id, goal.words ?? "", note: t(goal.standing)) {
                a(t("meetings.goal.look"), .href(Places.meetingGoal(Two(held.place, Slug(rawValue: goal.id)))))
              }
            }
          }
        }
        if !held.meeting.points.isEmpty {
          h3(t("meetings.points"))
          ul(.class("topics")) {
            for point in held.meeting.points {
              topic(point.content.id, point.content.words ?? "", note: point.content.by) { .empty }
            }
          }
        }
      }
      form(.point)
    }
  }

  private func topic(_ id: String, _ words: String, note: String?, @Markup more: () -> Node) -> Node {
    let isDone = held.meeting.talkedOf.contains(id)
    return li(.classes("topic", isDone ? "done" : nil)) {
      p(.class("topic-words")) {
        strong(words)
        if let note { span(" \(note)", .class("quiet")) }
      }
      div(.class("topic-acts")) {
        more()
        if isDone {
          Pill.good(t("meetings.talked-of"))
        } else if !held.meeting.openings.isEmpty {
          talkedOf(id, words)
        }
      }
    }
  }

  private func talkedOf(_ id: String, _ words: String) -> Node {
    var line = LineForm(.talkedOf, held)
    line.fixed = [("for", id)]
    line.look = "button plain"
    line.label = "\(t(MeetingLine.talkedOf.key)): \(words)"
    return line.node
  }

  var table: Node {
    group {
      tools.view(held.room.id, in: held.id, t)
      h3(t("meetings.words.title"))
      fresh(.table) {
        for words in held.meeting.words { quotation(words.content) }
      }
      form(.words)
    }
  }

  private func quotation(_ said: WordsSaid) -> Node {
    figure(.class("said")) {
      blockquote { paragraphs(said.words ?? said.child ?? "") }
      if let by = said.by { figcaption(by) }
    }
  }

  var agreements: Node {
    group {
      fresh(.agreements) {
        if held.meeting.agreements.isEmpty { p(t("meetings.agreements.none"), .class("quiet")) }
        ol(.class("agreements")) { for agreement in held.meeting.agreements { item(agreement) } }
      }
      form(.agreement)
    }
  }

  private func item(_ agreement: Agreement) -> Node {
    let id = Two(held.place, Slug(rawValue: agreement.id))
    return li(.classes("agreement", agreement.struck == nil ? nil : "struck")) {
      AgreementView(agreement: agreement, t: t).node
      if agreement.struck == nil {
        p(.class("topic-acts")) {
          a(
            t("meetings.reword"), .href(Places.meetingAgreement(id)),
            .aria("label", "\(t("meetings.reword")): \(agreement.what ?? "")"))
          a(
            t("meetings.strike"), .href(Places.meetingStrike(id)),
            .aria("label", "\(t("meetings.strike")): \(agreement.what ?? "")"))
        }
      }
    }
  }

  var next: Node {
    group {
      fresh(.next) {
        if let next = held.meeting.next {
          p(.class("lead")) {
            t("meetings.next.is")
            " "
            strong(next.content.when(t))
          }
        }
      }
      form(.next)
    }
  }

  var minutes: Node {
    group {
      p(t("meetings.minutes.lead"), .class("lead"))
      fresh(.minutes) { Minutes(held).paper }
      form(.read)
      h3(t("meetings.end.title"))
      p(t("meetings.end.lead"))
      form(.end)
    }
  }
}

/// An agreement in its words: those it has now, and those it had.
struct AgreementView {
  let agreement: Agreement
  let t: Words

  var node: Node {
    group {
      p(.class("agreed-what")) { strong(agreement.what ?? "") }
      p(.class("agreed-who")) { [agreement.who, agreement.when].compactMap { $0 }.joined(separator: " · ") }
      if agreement.struck != nil {
        p(.class("quiet")) {
          t("meetings.struck")
          if let why = agreement.struck?.content.why { ": \(why)" }
        }
      } else if !agreement.rewordings.isEmpty {
        p(t("meetings.before", ["text": earlier]), .class("quiet"))
      }
    }
  }

  private var earlier: String {
    ([agreement.made.content.what] + agreement.rewordings.dropLast().map(\.content.what)).compactMap { $0 }
      .joined(separator: "; ")
  }
}

extension NextMeetingSet {
  /// "torsdag 4. juni 2026 kl. 14.05, hos mormor"
  func when(_ t: Words) -> String {
    let day = on.map { t.date($0) } ?? t("meetings.no-day")
    return [time.map { "\(day) \(t("time.at")) \(t.clock($0))" } ?? day, place].compactMap { $0 }.joined(
      separator: ", ")
  }
}
