import CaseFile
import HTML

/// What has happened to a notification, from the door to the answer: opened, alarmed, assessed, told, sent and not sent.
struct NotificationCourse {
  let opened: OpenedNotification
  let visit: Visit

  var node: Node {
    let t = visit.t
    let entries = opened.entries.filter { !($0.content is NotificationReceived) && $0.content != nil }
    guard !entries.isEmpty else { return .empty }
    return card(t("notification.course"), id: "course") {
      ul(.class("plain")) {
        for entry in entries {
          li {
            p {
              strong(title(entry))
              span(" \(t.relative(entry.recordedAt, now: visit.now))\(by(entry))", .class("quiet"))
            }
            if let detail = detail(entry) { p(detail, .class("quiet")) }
          }
        }
      }
    }
  }

  private func title(_ entry: Entry) -> String {
    let t = visit.t
    guard let message = message(entry) else { return t("entry.\(entry.kind)") }
    return "\(t("entry.\(entry.kind)")): \(t(message.purpose).lowercased())"
  }

  private func by(_ entry: Entry) -> String {
    guard case .staff(let staff) = entry.actor else { return "" }
    return ", \(visit.name(of: staff))"
  }

  private func message(_ entry: Entry) -> MessageQueued? {
    switch entry.content {
    case let content as MessageQueued: content
    case let content as MessageSent: opened.messages.named(content.for)?.queued
    case let content as MessageFailed: opened.messages.named(content.for)?.queued
    default: nil
    }
  }

  private func detail(_ entry: Entry) -> String? {
    let t = visit.t
    switch entry.content {
    case let content as MessageFailed:
      return [t.has(content.why) ? t(content.why) : nil, content.final ? t("notification.course.final") : nil]
        .compactMap { $0 }.joined(separator: " ")
    case is NotificationConfirmed, is NotificationPassedOn:
      return entry.content?.passages.filter { !$0.isKey }.map(\.text).joined(separator: " · ")
    default: return nil
    }
  }
}
