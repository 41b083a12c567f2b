import CaseFile
import HTML

extension CaseLaw {
  /// One line; every duty is behind it.
  func view(_ t: Words, now: Instant) -> Node {
    details(.class(isLawful ? "law-line lawful" : "law-line lacking"), .id("lovligt")) {
      summary {
        span(isLawful ? t("case.law.lawful") : lacking(t), .class("law-word"))
        span(after(t, now: now), .class("law-after"))
      }
      div(.class("inside")) {
        if hasUnconfirmed { p(t("case.law.unconfirmed"), .class("quiet")) }
        list(t("case.law.missing"), missing, t, now)
        list(t("case.law.coming"), coming, t, now)
        list(t("case.law.late"), late, t, now)
        list(t("case.law.unclear"), unclear, t, now)
        if !met.isEmpty { disclosure(t("case.law.met", count: met.count)) { items(met, t, now) } }
        if !notApplicable.isEmpty {
          disclosure(t("case.law.not-applicable", count: notApplicable.count)) { items(notApplicable, t, now) }
        }
        if isEmpty { p(t("case.law.none")) }
      }
    }
  }

  private var isEmpty: Bool { [missing, coming, late, unclear, met, notApplicable].allSatisfy(\.isEmpty) }

  private func lacking(_ t: Words) -> String {
    let titles = missing.prefix(2).map(\.title).joined(separator: ", ")
    let rest = missing.count > 2 ? " " + t("case.law.and-more", count: missing.count - 2) : ""
    return t("case.law.lacking", ["what": titles + rest])
  }

  /// What stands after the word: what wasn't kept on the way, and what comes next.
  private func after(_ t: Words, now: Instant) -> String {
    var parts: [String] = []
    if !late.isEmpty { parts.append(t("case.law.late-count", count: late.count)) }
    if let next, let due = next.due {
      parts.append(t("case.law.next", ["what": next.title, "when": t.distanceToDue(due, now: now)]))
    }
    return parts.joined(separator: " · ")
  }

  private func list(_ title: String, _ duties: [DutyItem], _ t: Words, _ now: Instant) -> Node {
    guard !duties.isEmpty else { return .empty }
    return group {
      h3(title)
      items(duties, t, now)
    }
  }

  private func items(_ duties: [DutyItem], _ t: Words, _ now: Instant) -> Node {
    ul(.class("duty-list")) { for duty in duties { duty.view(t, now: now) } }
  }
}
