import CaseFile
import HTML

extension CaseVisit {
  /// Stands over every page that is opened from a meeting: the way back to it, what is next there, and, where it is about
  /// several children, whose case the page writes in. Nothing where the address names no meeting of the case.
  var meetingBar: Node {
    guard let id = meeting, let held = file.meetings.named(id) else { return .empty }
    let isRunning = held.standing == .running
    guard isRunning || whose != nil else { return .empty }
    // The tools are used at the table; from a sheet of feedback one goes on where the meeting has come to.
    let part = base.path.text.hasPrefix(Places.feedback(self.id).path) ? MeetingPart.reached(by: held) : .table
    return nav(.class("meeting-bar"), .aria("label", t("meetings.bar"))) {
      if isRunning {
        a(t("meetings.back"), .href(Places.meeting(self.id, id, part)), .class("button"))
        span(t(held.form), .class("which"))
        if let next = part.following {
          a(t("meetings.bar.next", ["part": t(next.key)]), .href(Places.meeting(self.id, id, next)))
        }
      }
      if let whose { whose.node("meetings.whose", t) { sameTool(in: $0, id) } }
    }
  }
}
