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
      marks(content, t)
      card(t("notification.says"), id: "says") {
        if let subject = content.mail?.subject { p { strong(subject) } }
        if let words = content.words {
          blockquote { for part in words.split(separator: "\n") { p(String(part)) } }
        } else {
          p(t("notification.no-words"), .class("quiet"))
        }
        definitions([
          (t("notification.about"), content.children == nil ? content.about.map { .text($0) } : nil),
          (t("notification.received"), .text(received(t))),
          (t("notification.channel"), channel(content, t)),
          (t("notification.notifier"), notifier(content, t)),
          (t("notification.professional"), yesNo(content.professional, t)),
          (
            t("notification.oral"), content.oral.map { .text(t($0 ? "notification.oral.yes" : "notification.oral.no")) }
          ),
          (t("notification.support"), content.ongoingSupport.flatMap { yesNo($0, t) }),
          (t("notification.parents"), content.parentsInformed.flatMap { yesNo($0, t) }),
          (t("notification.receipt"), content.receipt.map { .text($0) }),
          (t("entry.notification.received.sender-reference"), content.senderReference.map { .text($0) }),
          (t("entry.notification.received.not-shown"), notShown(content)),
        ])
        NotifiedChildren(opened: opened, visit: visit).node
        if !content.attached.isEmpty {
          h3(t("notification.files", count: content.attached.count))
          AttachmentList(files: content.attached) { Places.notificationFile(Two(opened.id, $0)) }.view(t)
        }
      }
    }
  }

  /// What has to be known before the rest is read.
  private func marks(_ content: NotificationReceived, _ t: Words) -> Node {
    group {
      if visit.query["gemt"] == "modtaget", let receipt = content.receipt {
        Notice.info {
          t("receive.read-aloud")
          " "
          strong(receipt, .class("receipt"))
        }
      }
      if content.inDanger == true, opened.notification.assessed == nil {
        div(.class("notice problem")) {
          p {
            strong(t("notification.danger"))
            " \(t("notification.danger.ours"))"
          }
        }
      }
      if content.unreadable == true {
        div(.class("notice problem")) { p(t("notification.unreadable")) }
      } else if content.channel == .mail {
        Notice.info(t("notification.mail"))
      }
      for mark in content.mail?.marks ?? [] { Notice.info(t(mark)) }
      if content.flood != nil { Notice.info(t("notification.flood")) }
    }
  }

  private func channel(_ content: NotificationReceived, _ t: Words) -> Node? {
    guard let channel = content.channel else { return nil }
    let system = content.sender.flatMap { visit.department.senders.named($0)?.name }
    return .text([t(channel), system].compactMap { $0 }.joined(separator: ": "))
  }

  /// Names of what came with a mail and can be seen in the mail itself only.
  private func notShown(_ content: NotificationReceived) -> Node? {
    guard let names = content.mail?.notShown, !names.isEmpty else { return nil }
    return .text(names.joined(separator: ", "))
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
    let who =
      content.notifier.map { "\($0) (\([kind, content.role].compactMap { $0 }.joined(separator: ", ")))" } ?? kind
    return group {
      who
      if let reach = content.reach { ", \(reach)" }
      if let phone = content.reply?.phone, phone != content.reach {
        group {
          ", "
          a(phone, .href(.telephone(phone)))
        }
      }
      if let mail = content.reply?.mail, mail != content.reach { ", \(mail)" }
    }
  }

  private func yesNo(_ value: Bool?, _ t: Words) -> Node {
    .text(t(value.map { $0 ? "common.yes" : "common.no" } ?? "notification.not-told"))
  }
}
