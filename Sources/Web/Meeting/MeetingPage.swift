import CaseFile
import HTML

/// The meeting itself: one part at a time on the screen, for those who sit around it.
struct MeetingPage: Sendable {
  let held: MeetingRoom
  let shown: MeetingPart
  let drafts: [String: Submission]
  let tools: Toolbar

  static func show(_ held: MeetingRoom) async throws -> Reply {
    if [.ended, .calledOff].contains(held.meeting.standing) { return .redirect(Places.minutes(held.place)) }
    let room = held.room
    let about = "/\(held.room.id)/\(held.id)"
    let all = try await room.services.vault.drafts.all(of: room.me.id).filter { $0.address.hasSuffix(about) }
    let drafts = Dictionary(
      all.compactMap { draft in Submission(urlEncoded: draft.text.utf8).map { (draft.address, $0) } },
      uniquingKeysWith: { first, _ in first })
    let asked = room.query[MeetingPart.query].flatMap(MeetingPart.init(rawValue:))
    let page = MeetingPage(
      held: held, shown: asked ?? MeetingPart.reached(by: held.meeting), drafts: drafts, tools: Toolbar(room))
    return room.page(held.title, above: page.head) { page.view }
  }

  private var t: Words { held.t }

  private var head: Node {
    div(.class("meeting-head")) {
      MeetingList.way(held.people.childName, held.room)
      p(.class("meeting-standing"), .id("frisk-gang"), .data("fresh", "")) {
        Pill.soon(t(held.meeting.openings.isEmpty ? "meetings.not-begun" : "meetings.not-ended"))
        span(" \(held.meeting.when(t))", .class("quiet"))
      }
      if let whose = held.whose {
        whose.node("meetings.whose.meeting", t) { Places.meeting($0, held.id, shown) }
      }
    }
  }

  private var view: Node {
    MeetingKeeper(held).node("meeting") {
      nav(.class("parts"), .aria("label", t("meetings.parts"))) {
        ol {
          for part in MeetingPart.allCases {
            li {
              a(
                .href(held.address(part)), .data("part", part.rawValue), .aria("current", part == shown ? "step" : nil)
              ) {
                span(String(part.number), .class("number"), .aria("hidden", "true"))
                t(part.key)
              }
            }
          }
        }
      }
      for part in MeetingPart.allCases {
        section(
          .class("part"), .id("del-\(part.rawValue)"), .aria("labelledby", "h-\(part.rawValue)"), .hidden(part != shown)
        ) {
          h2(t(part.key), .id("h-\(part.rawValue)"), .tabindex(-1))
          content(part)
          if let next = part.following {
            p(.class("onward")) {
              a(
                t("meetings.onward", ["part": t(next.key)]), .href(held.address(next)), .data("part", next.rawValue),
                .class("button plain"))
            }
          }
        }
      }
    }
  }

  private func content(_ part: MeetingPart) -> Node {
    switch part {
    case .begin: return begin
    case .agenda: return agenda
    case .table: return table
    case .agreements: return agreements
    case .next: return next
    case .end: return fresh(part) { feedback("meetings.feedback.end", .end) }
    case .minutes: return minutes
    }
  }

  func form(_ line: MeetingLine) -> Node { LineForm(line, held, drafts: drafts).node }

  /// What is made anew when a line has been sent.
  func fresh(_ part: MeetingPart, @Markup _ content: () -> Node) -> Node {
    div(.id("frisk-\(part.rawValue)"), .data("fresh", ""), .tabindex(-1)) {
      if held.meeting.openings.isEmpty, ![.begin, .agenda].contains(part) {
        p(t("meetings.begin-first"), .class("lead"))
      }
      content()
    }
  }

  /// The measure at the beginning and at the end, where there is one.
  func feedback(_ key: String, _ at: MeasureOccasion) -> Node {
    guard tools.tools.contains(.feedback) else { return p(t("meetings.feedback.ask"), .class("lead")) }
    return group {
      p(t(key), .class("lead"))
      p {
        a(
          t("meetings.feedback.open"), .class("button big"),
          .href(Places.feedbackNew(held.room.id).with(Meeting.query, held.id.rawValue).with("tid", at.rawValue)))
      }
    }
  }
}
