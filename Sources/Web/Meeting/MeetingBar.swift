import CaseFile
import HTML

extension CaseVisit {
  /// Stands over every page that is opened from a meeting: the way back to it, and what is next there. Nothing where the
  /// address names no meeting that is going on.
  var meetingBar: Node {
    guard let id = meeting, let held = file.meetings.named(id), held.standing == .running else { return .empty }
    let part = MeetingPart.reached(by: held)
    return nav(.class("meeting-bar"), .aria("label", t("meetings.bar"))) {
      a(t("meetings.back"), .href(Places.meeting(self.id, id)), .class("button"))
      span(t(held.form), .class("which"))
      if let next = part.following {
        a(t("meetings.bar.next", ["part": t(next.key)]), .href(Places.meeting(self.id, id, next)))
      }
    }
  }
}
