import CaseFile
import HTML
import Store

/// The 24 hours of a notification, as a person reads them. The limit is the law engine's (`NotificationTimes`), wherever
/// the clock stands: inbox, Min dag, the team's page. It is never hidden: a limit that was broken stays visible.
struct NotificationClock: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    /// So many minutes are left.
    case running(Int)
    /// Nobody has assessed, and so many minutes have passed since the limit.
    case broken(Int)
    case met
    /// Assessed so many minutes after the limit.
    case late(Int)
    /// Passed on before anybody assessed it.
    case passedOn
    /// It isn't known when it came.
    case unknown
    /// The law of the day it came had no limit (before 1 October 2013).
    case unlimited
  }

  let deadline: Instant?
  let assessed: Instant?
  var isPassedOn = false
  /// It is known when it came.
  var isTimed = false
  /// Whoever notified thinks that the child is in danger now, and nobody has assessed it yet.
  var isDanger = false

  init(deadline: Instant?, assessed: Instant?) {
    self.deadline = deadline
    self.assessed = assessed
  }

  init(_ notification: Notification, _ times: NotificationTimes) {
    self.init(deadline: times.assessBy, assessed: notification.assessed?.happenedAt.earliest)
    isPassedOn = notification.passedOn != nil
    isTimed = notification.received.happenedAt != .unknown
  }

  init(_ row: NotificationRow) {
    self.init(deadline: row.due, assessed: row.assessed)
    isTimed = row.received != nil
    isDanger = row.urgency == 0 && row.assessed == nil
  }

  /// What a list is ordered by: nothing is left of what has been assessed.
  var runsOut: Instant? { assessed == nil ? deadline : nil }

  func standing(now: Instant) -> Standing {
    guard let deadline else { return isTimed ? .unlimited : assessed == nil ? .unknown : .met }
    if let assessed {
      return assessed <= deadline ? .met : .late(Self.minutes(from: deadline, to: assessed))
    }
    if isPassedOn { return .passedOn }
    return now <= deadline
      ? .running(Self.minutes(from: now, to: deadline)) : .broken(Self.minutes(from: deadline, to: now))
  }

  private static func minutes(from: Instant, to: Instant) -> Int {
    Int((to.milliseconds - from.milliseconds) / 60_000)
  }
}

// In words.
extension NotificationClock {
  /// What a list says first: why it stands before those with less time left.
  func danger(_ t: Words) -> Node {
    isDanger
      ? group {
        " "
        Pill.late(t("intake.danger"))
      } : .empty
  }

  /// The standing as a word in a frame.
  func pill(now: Instant, _ t: Words) -> Node {
    switch standing(now: now) {
    case .running(let minutes):
      (minutes < 360 ? Pill.soon : .open)(t("intake.clock.left", ["time": Self.amount(minutes, t)]))
    case .broken(let minutes): Pill.late(t("intake.clock.broken", ["time": Self.amount(minutes, t)]))
    case .met: Pill.good(t("intake.clock.met"))
    case .late(let minutes): Pill.late(t("intake.clock.late", ["time": Self.amount(minutes, t)]))
    case .passedOn: Pill.quiet(t("intake.clock.passed-on"))
    case .unknown: Pill.late(t("intake.clock.unknown"))
    case .unlimited: Pill.quiet(t("intake.clock.unlimited"))
    }
  }

  /// "Frist i morgen kl. 9.14"
  func due(now: Instant, _ t: Words) -> String? {
    deadline.map { t("intake.clock.due", ["when": t.relative($0, now: now)]) }
  }

  /// "5 timer 12 min.", "12 min.", from two days on "3 dage".
  static func amount(_ minutes: Int, _ t: Words) -> String {
    switch minutes {
    case ..<60: t("intake.clock.minutes", count: minutes)
    case ..<2880:
      minutes % 60 == 0
        ? t("intake.clock.hours", count: minutes / 60)
        : "\(t("intake.clock.hours", count: minutes / 60)) \(t("intake.clock.minutes", count: minutes % 60))"
    default: t("intake.clock.days", count: minutes / 1440)
    }
  }
}
