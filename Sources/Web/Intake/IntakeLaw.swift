import CaseFile
import Law
import Store

/// The paragraphs that a notification answers to: those in force on the day it came.
struct IntakeLaw: Sendable {
  let assess: Cited?
  let second: Cited?
  let confirm: Cited?
  let tell: Cited?
  let times: NotificationTimes

  init(_ notification: Notification, _ entries: [Entry], _ engine: Engine) {
    let day = notification.received.day
    func cited(_ duty: DutyName) -> Cited? {
      let rule = engine.rules.provisions.first { rule in
        rule.duty == duty && rule.regime != .frikommune && rule.from <= day && rule.to.map { day <= $0 } ?? true
      }
      return rule.map { Cited(paragraph: $0.paragraph, isConfirmed: engine.isConfirmed($0)) }
    }
    assess = cited(.notificationAssess)
    second = cited(.notificationSecondAssessor)
    confirm = cited(.notificationConfirm)
    tell = cited(.notificationTellOutcome)
    times = NotificationTimes(entries, engine)
  }

  /// The last moment to tell the notifier that it came; nil where the law asks for nothing.
  var confirmBy: Instant? { times.confirmBy }

  var mustTell: Bool { times.mustTell }

  /// A paragraph, and whether it may be shown as certain.
  struct Cited: Sendable {
    let paragraph: String
    let isConfirmed: Bool

    /// The paragraph, marked where it isn't certain and no lawyer of the municipality has confirmed it.
    func name(_ t: Words) -> String {
      isConfirmed ? paragraph : t("intake.law.unconfirmed", ["paragraph": paragraph])
    }
  }
}
