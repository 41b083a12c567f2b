import CaseFile
import HTML

/// What the notifier says, with the clock over it.
struct NotificationText {
  let opened: OpenedNotification
  let visit: Visit

  init(_ opened: OpenedNotification, _ visit: Visit) {
    self.opened = opened
    self.visit = visit
  }

  var view: Node {
    let t = visit.t
    let content = opened.received.content
    return group {
      p(.class("clock")) {
        opened.clock.pill(now: visit.now, t)
        if let due = opened.clock.due(now: visit.now, t) { span(" \(due)", .class("quiet")) }
        if let law = opened.law.assess { span(" · \(law.name(t))", .class("quiet")) }
      }
      card(t("notification.says"), id: "says") {
        if let words = content.words {
          blockquote { for part in words.split(separator: "\n") { p(String(part)) } }
        } else {
          p(t("notification.no-words"), .class("quiet"))
        }
        definitions([
          (t("notification.about"), content.about.map { .text($0) }),
          (t("notification.received"), .text(received(t))),
          (t("notification.notifier"), notifier(content, t)),
          (t("notification.professional"), yesNo(content.professional, t)),
          (
            t("notification.oral"), content.oral.map { .text(t($0 ? "notification.oral.yes" : "notification.oral.no")) }
          ),
          (t("notification.support"), content.ongoingSupport.flatMap { yesNo($0, t) }),
        ])
      }
    }
  }

  /// When it came, and when it was written down where that is another time.
  private func received(_ t: Words) -> String {
    let received = opened.received
    let when = t.when(received.happenedAt)
    guard let latest = received.happenedAt.latest, received.recordedAt > latest.adding(minutes: 15) else { return when }
    return "\(when) (\(t("notification.recorded", ["when": t.relative(received.recordedAt, now: visit.now)])))"
  }

  private func notifier(_ content: NotificationReceived, _ t: Words) -> Node {
    let kind = t(content.from)
    guard let name = content.notifier else { return .text(kind) }
    return group {
      "\(name) (\(kind))"
      if let reach = content.reach { ", \(reach)" }
    }
  }

  private func yesNo(_ value: Bool?, _ t: Words) -> Node {
    .text(t(value.map { $0 ? "common.yes" : "common.no" } ?? "notification.not-told"))
  }
}
