import CaseFile
import HTML
import Law

extension DutyItem {
  /// The duty in one line that opens to what it rests on.
  func view(_ t: Words, now: Instant) -> Node {
    li(.class("duty-item \(standing.rawValue)")) {
      details {
        summary {
          span(title, .class("what"))
          pill(t)
          when(t, now: now)
          span(.class("law")) {
            paragraph
            if !duty.confirmed { " · \(t("duty.unconfirmed.short"))" }
          }
        }
        inside(t)
      }
      if let step, standing == .missing || standing == .coming {
        a(t("duty.do"), .href(step), .class("do"), .aria("label", t("duty.do-this", ["duty": title])))
      }
    }
  }

  private func pill(_ t: Words) -> Node {
    let kind: Pill =
      switch standing {
      case .missing: .late
      case .late: .quiet
      case .coming: .open
      case .met: .good
      case .unclear: .soon
      case .notApplicable: .quiet
      }
    return kind(t("duty.\(standing.rawValue)"))
  }

  private func when(_ t: Words, now: Instant) -> Node {
    switch standing {
    case .missing, .coming:
      if let due {
        let text = standing == .missing ? t.overdue(due, now: now) : t.distanceToDue(due, now: now)
        return span(text, .class("when"))
      }
      return span(t("duty.age", count: duty.ageInDays ?? 0), .class("when"))
    case .met, .late:
      return duty.fulfilled.map { done in
        span(t("duty.done", ["when": t.shortDate(DanishTime.day(at: done))]), .class("when"))
      } ?? .empty
    default: return .empty
    }
  }

  private func inside(_ t: Words) -> Node {
    div(.class("inside")) {
      p(reason, .class("reason"))
      if let effect = duty.effect { p(t("duty.effect.\(effect.rawValue)")) }
      definitions([
        (t("duty.due"), due.map { .text(t.due($0)) }),
        (t("duty.limit"), .text("\(limit) (\(counting))")),
        (t("duty.ground"), .text("\(paragraph) · \(regime)")),
        (t("duty.source"), source(t)),
        (t("duty.sureness"), .text(t(duty.confirmed ? "duty.confirmed" : "duty.unconfirmed"))),
      ])
    }
  }

  private func source(_ t: Words) -> Node {
    Link(duty.provision.source).map { a(t("duty.read"), .href($0), .rel("noopener")) } ?? .text(duty.provision.source)
  }
}
