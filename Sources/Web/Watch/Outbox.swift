import CaseFile
import HTML
import Store

/// What is on its way out, what couldn't be sent, and what was sent lately.
struct OutboxModel {
  let waiting: [MessageRow]
  let messages: [Message]
  static let days = 7

  static func load(_ visit: Visit) async throws -> OutboxModel {
    let room = visit.services.watchRoom
    let book = try await room.book((0..<days).map { visit.today.adding(days: -$0) })
    return OutboxModel(waiting: try await room.waiting(), messages: book.messages.all.reversed())
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    let failed = messages.filter { $0.gaveUpAt != nil }
    let sent = messages.filter { $0.sentAt != nil }
    let isPretence = visit.services.outgoing.isPretence
    return visit.watchPage(t("watch.outbox.title"), Places.outbox) {
      WatchAlerts(visit).node
      card(t("watch.outbox.waiting", count: waiting.count)) {
        if waiting.isEmpty { p(t("watch.outbox.waiting-none")) }
        ul(.class("rows")) {
          for row in waiting.prefix(50) {
            li {
              span("\(way(row.way, t)): \(purpose(row.purpose, t))")
              span(t("watch.outbox.since", ["when": t.relative(row.queued, now: visit.now)]), .class("quiet"))
            }
          }
        }
      }
      if !failed.isEmpty {
        card(t("watch.outbox.failed", count: failed.count), "urgent") {
          for message in failed.prefix(50) { draw(message, visit) }
        }
      }
      card(t(isPretence ? "watch.outbox.pretended" : "watch.outbox.sent", count: sent.count)) {
        p(t("watch.outbox.lead", count: Self.days), .class("quiet"))
        for message in sent.prefix(100) { draw(message, visit) }
      }
    }
  }

  private func draw(_ message: Message, _ visit: Visit) -> Node {
    let t = visit.t
    let queued = message.queued
    let who = queued.staff.map { visit.name(of: $0) } ?? t("watch.outbox.outside")
    let title = "\(t(queued.way)): \(who), \(t.relative(message.queuedAt, now: visit.now))"
    return disclosure(title) {
      if let subject = queued.subject { p { strong(subject) } }
      p(queued.text, .class("passage"))
      if let failure = message.failures.last, message.sentAt == nil { p(t(failure.why), .class("quiet")) }
    }
  }

  private func way(_ raw: String, _ t: Words) -> String { MessageWay(rawValue: raw).map { t($0) } ?? raw }
  private func purpose(_ raw: String, _ t: Words) -> String { MessagePurpose(rawValue: raw).map { t($0) } ?? raw }
}
