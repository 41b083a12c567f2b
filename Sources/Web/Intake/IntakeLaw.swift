import CaseFile
import Law

/// The paragraphs that a notification answers to: those in force on the day it came.
struct IntakeLaw: Sendable {
  let assess: Cited?
  let second: Cited?
  let confirm: Cited?
  let tell: Cited?
  /// The last moment to tell the notifier that it came; nil where the law asks for nothing.
  let confirmBy: Instant?

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
    let facts = entries.flatMap { $0.content?.facts(at: $0.happenedAt) ?? [] }
    confirmBy = engine.clocks(of: CaseFacts(facts: facts)).first { $0.id == .notificationConfirm }?.due
  }

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
