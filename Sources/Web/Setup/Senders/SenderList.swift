import CaseFile
import HTML

/// The systems that may send notifications, and those that might once.
struct SenderList {
  let senders: [Sender]
  let used: [SenderID: Instant]

  static func load(_ visit: Visit) async throws -> SenderList {
    let all = visit.department.senders.all.sorted { ($0.name, $0.id.rawValue) < ($1.name, $1.id.rawValue) }
    return SenderList(
      senders: all.filter { $0.stoppedAt == nil } + all.filter { $0.stoppedAt != nil },
      used: try await visit.services.vault.senderKeysUsed())
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("senders.title"), Places.setupSenders) {
      p(t("senders.lead"), .class("lead"))
      if visit.may(.changeSenders) {
        p { a(t("senders.new"), .href(Places.setupNewSender()), .class("button")) }
      }
      if senders.isEmpty {
        p(t("senders.none"))
      } else {
        card(t("senders.title")) {
          stackingTable(
            t("senders.title"),
            heads: [t("senders.name"), t("senders.from"), t("senders.used"), t("senders.state")],
            rows: senders.map { sender in
              [
                a(sender.name, .href(Places.setupSender(sender.id))), .text(t(sender.from)),
                .text(used[sender.id].map { t.relative($0, now: visit.now) } ?? t("senders.never")),
                state(of: sender, t),
              ]
            })
        }
      }
      p { a(t("senders.description"), .href(Places.apiDescription())) }
    }
  }

  private func state(of sender: Sender, _ t: Words) -> Node {
    sender.stoppedAt == nil ? Pill.good(t("senders.open")) : Pill.quiet(t("senders.stopped"))
  }
}

/// One system: whose, since when, and what can be done about its key.
struct SenderCard {
  let sender: Sender
  let used: Instant?

  static func load(_ visit: Visit, _ id: SenderID) async throws -> SenderCard {
    guard let sender = visit.department.senders.named(id) else { throw WebError.notFound }
    return SenderCard(sender: sender, used: try await visit.services.vault.senderKeysUsed()[id])
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    let old = sender.keys.dropLast().compactMap(\.until).first { $0 > visit.now }
    return visit.setupPage(sender.name, Places.setupSenders) {
      card(sender.name, id: "sender") {
        definitions([
          (t("senders.from"), .text(t(sender.from))),
          (t("senders.contact"), sender.contact?.orNil.map { .text($0) }),
          (t("senders.since"), .text(t.dateTime(sender.admittedAt))),
          (t("senders.renewed"), sender.renewedAt.map { .text(t.dateTime($0)) }),
          (t("senders.old-until"), old.map { .text(t.dateTime($0)) }),
          (t("senders.used"), .text(used.map { t.relative($0, now: visit.now) } ?? t("senders.never"))),
          (t("senders.stopped"), sender.stoppedAt.map { .text(t.dateTime($0)) }),
        ])
        if visit.may(.changeSenders), sender.stoppedAt == nil {
          p(.class("actions")) {
            a(t("senders.renew"), .href(Places.setupSenderKey(sender.id)), .class("button plain"))
            a(t("senders.stop"), .href(Places.setupSenderStop(sender.id)))
          }
        }
      }
    }
  }
}
