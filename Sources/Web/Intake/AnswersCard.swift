import CaseFile
import HTML

/// What the notifier has been told, is being told, and has still to be told.
struct AnswersCard {
  let opened: OpenedNotification
  let visit: Visit

  private var t: Words { visit.t }
  private var content: NotificationReceived { opened.received.content }
  private var notification: Notification { opened.notification }

  var node: Node {
    card(t("notification.answers"), id: "answers") {
      if content.from == .anonymous {
        p(t("notification.anonymous"), .class("quiet"))
      } else {
        confirmation
        outcome
      }
    }
  }

  private var confirmation: Node {
    group {
      if let done = notification.confirmed {
        p { Pill.good(t("notification.confirm.done", ["when": t.when(done.happenedAt)])) }
        if let how = done.content.how { p(how, .class("quiet")) }
      } else {
        if let message = opened.last(.confirmation) { standing(message) }
        if opened.last(.confirmation)?.waits != true { sendConfirmation }
        p {
          a(t("notification.confirm.letter"), .href(Places.confirmationLetter(opened.id)))
          " · "
          a(t("notification.confirm"), .href(Places.confirmNotification(opened.id)))
        }
        p([due, opened.law.confirm?.name(t)].compactMap { $0 }.joined(separator: " · "), .class("quiet"))
      }
    }
  }

  /// One click sends it; what goes out can be read first.
  private var sendConfirmation: Node {
    let message = NotifierMessage.confirmation(
      content, arrived: opened.received.happenedAt, visit.department, visit.services.texts)
    guard let queued = message.queued(.confirmation, for: content, visit.services) else { return .empty }
    return group {
      visit.oneButton(
        t("notification.confirm.send-\(queued.way.rawValue)", ["to": queued.to]),
        Places.sendConfirmation(opened.id))
      disclosure(t("notification.confirm.preview")) {
        if let subject = queued.subject { p { strong(subject) } }
        Letter.paragraphs(queued.text)
      }
    }
  }

  private func standing(_ message: Message) -> Node {
    if message.gaveUpAt != nil {
      return div(.class("notice problem")) { p(t("notification.message.failed")) }
    }
    guard message.waits else { return .empty }
    return p {
      (message.failures.isEmpty ? Pill.open : .soon)(
        t(message.failures.isEmpty ? "notification.message.waits" : "notification.message.tries"))
    }
  }

  private var due: String? {
    guard let due = opened.law.confirmBy else { return nil }
    let day = DanishTime.day(at: due)
    return t(due < visit.now ? "notification.confirm.broken" : "notification.confirm.due", ["date": t.date(day)])
  }

  private var outcome: Node {
    group {
      if let done = notification.outcomeTold {
        p {
          Pill.good(
            t(
              done.content.told == nil ? "notification.tell.withheld" : "notification.tell.done",
              ["when": t.when(done.happenedAt)]))
        }
        if done.content.told != nil { p { a(t("tell.letter"), .href(Places.outcomeLetter(opened.id))) } }
      } else {
        p { a(t("notification.tell"), .href(Places.tellOutcome(opened.id)), .class("button plain")) }
        if let message = opened.last(.outcome) { standing(message) }
        if notification.assessed != nil, opened.last(.outcome)?.waits != true { sendNotice }
        p(
          [opened.law.mustTell ? t("notification.tell.duty") : nil, opened.law.tell?.name(t)].compactMap { $0 }
            .joined(separator: " · "), .class("quiet"))
      }
    }
  }

  /// What came of it is never in a mail: the mail says that there is an answer.
  private var sendNotice: Node {
    let message = NotifierMessage.thereIsAnAnswer(content, visit.department, visit.services.texts)
    guard let queued = message.queued(.outcome, for: content, visit.services) else { return .empty }
    return visit.oneButton(
      t("notification.tell.send-\(queued.way.rawValue)", ["to": queued.to]), Places.sendNotice(opened.id))
  }
}

extension OpenedNotification {
  /// The last that was to be sent for a purpose.
  func last(_ purpose: MessagePurpose) -> Message? { messages.all.last { $0.queued.purpose == purpose } }
}
