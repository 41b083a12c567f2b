import CaseFile
import Law

/// The paragraphs that a notification answers to: those in force on the day it came.
struct IntakeLaw: Sendable {
  let assess: Provision?
  let second: Provision?
  let confirm: Provision?
  let tell: Provision?

  /// - Parameter day: when the notification came.
  init(on day: Day) {
    func rule(_ duty: DutyName) -> Provision? {
      Self.provisions.first { $0.duty == duty && $0.from <= day && $0.to.map { day <= $0 } ?? true }
    }
    assess = rule(.notificationAssess)
    second = rule(.notificationSecondAssessor)
    confirm = rule(.notificationConfirm)
    tell = rule(.notificationTellOutcome)
  }

  init(for notification: Notification) { self.init(on: notification.received.day) }

  /// The notifier is told within so many hverdage that it came; nil where the Act then in force has no such limit.
  func confirmBy(_ notification: Notification) -> Instant? {
    guard confirm != nil else { return nil }
    return Limit(6, .hverdage).due(from: notification.received.happenedAt)
  }

  private static let duties: Set<DutyName> = [
    .notificationAssess, .notificationSecondAssessor, .notificationConfirm, .notificationTellOutcome,
  ]
  private static let provisions: [Provision] = {
    guard let rules = try? RuleSet.bundled() else { return [] }
    return rules.provisions.filter { duties.contains($0.duty) && $0.regime != .frikommune }
  }()
}

extension Provision {
  /// The paragraph, marked where it isn't certain and no lawyer of the municipality has confirmed it.
  func name(_ t: Words) -> String {
    sureness.isCertain ? paragraph : t("intake.law.unconfirmed", ["paragraph": paragraph])
  }
}
