import CaseFile
import HTML
import Law

/// A duty of a case as a page tells it, in the reader's language.
struct DutyItem: Sendable {
  enum Standing: String, Sendable {
    /// The time is up, and it can still be done.
    case missing
    /// Done too late, or not at all and past mending: it stays on the record.
    case late
    /// To be done, with a date or as soon as possible.
    case coming
    case met
    /// A fact that decides isn't in the case.
    case unclear
    case notApplicable = "not-applicable"
  }

  let duty: Duty
  let standing: Standing
  let title: String
  let paragraph: String
  let limit: String
  let counting: String
  let regime: String
  let reason: String
  /// Where it is done; nil where no form can do it.
  let step: Address?

  /// - Parameter nags: whether anything is left to do.
  init(_ duty: Duty, nags: Bool, in id: CaseID, rules: RuleSet, _ t: Words) {
    self.duty = duty
    standing = Self.standing(duty, nags: nags)
    title = duty.provision.title[t.local]
    paragraph = duty.provision.paragraph
    limit = duty.provision.limit[t.local]
    counting = duty.provision.counting[t.local]
    regime = rules.title(of: duty.regime)[t.local]
    reason = rules.text(Self.readable(duty.reason, t), t.local)
    step = DutyStep.address(duty.id, about: duty.about, in: id)
  }

  var due: Instant? { duty.due }

  private static func standing(_ duty: Duty, nags: Bool) -> Standing {
    switch duty.verdict {
    case .met: .met
    case .broken: nags ? .missing : .late
    case .open: .coming
    case .cannotBeJudged: .unclear
    case .notApplicable: .notApplicable
    }
  }

  /// Dates as people write them, and steps by their names.
  private static func readable(_ reason: Reason, _ t: Words) -> Reason {
    Reason(
      reason.key,
      reason.arguments.mapValues { value in
        if let when = When(value), when != .unknown { return t.shortWhen(when) }
        return t.has("entry.\(value)") ? t("entry.\(value)") : value
      })
  }
}

extension Words {
  /// "4. juni 2026", with the time where there is one.
  func shortWhen(_ when: When) -> String {
    switch when {
    case .day(let day): shortDate(day)
    case .at(let instant): "\(shortDate(DanishTime.day(at: instant))) \(self("time.at")) \(clock(instant))"
    case .unknown: self("time.unknown")
    }
  }

  /// Until when: the day, or the moment where the limit is in hours.
  func due(_ instant: Instant) -> String {
    let day = DanishTime.day(at: instant)
    return shortWhen(instant == DanishTime.end(of: day) ? .day(day) : .at(instant))
  }

  /// "3 dage over", "5 timer over"
  func overdue(_ instant: Instant, now: Instant) -> String {
    let day = DanishTime.day(at: instant)
    if instant == DanishTime.end(of: day) {
      return self("duty.days-over", count: max(1, DanishTime.day(at: now).days(since: day)))
    }
    let hours = Int((now.milliseconds - instant.milliseconds) / 3_600_000)
    return hours < 24 ? self("duty.hours-over", count: hours) : self("duty.days-over", count: hours / 24)
  }

  /// "om 3 dage", "i dag", "om 5 timer": how far off a limit is.
  func distanceToDue(_ instant: Instant, now: Instant) -> String {
    let day = DanishTime.day(at: instant)
    return instant == DanishTime.end(of: day)
      ? relative(day, today: DanishTime.day(at: now)) : distance(instant, now: now)
  }
}
