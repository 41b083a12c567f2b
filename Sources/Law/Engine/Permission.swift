import CaseFile

/// Whether the municipality may do something that only a trial allows.
public enum Permission: Hashable, Sendable {
  case yes(Approval)
  case no(Reason)
}

/// What only a trial allows.
public enum Freedom: Hashable, Sendable {
  /// The merged family-oriented support (serviceloven § 52 stk. 3 nr. 2, 3, 6 and 9) adjusted and supplemented without
  /// a new decision.
  case mergedSupport

  var provision: String {
    switch self {
    case .mergedSupport: "serviceloven § 52 stk. 3"
    }
  }
}

extension Engine {
  /// Whether it is allowed in this case on that day; a refusal has its reason for `RuleSet.text`.
  public func allows(_ freedom: Freedom, on day: Day, in facts: CaseFacts) -> Permission {
    guard setting.country == "DK" else { return .no(Reason("refused.other-country")) }
    let act = rules.regimes.first { $0.name == .serviceloven }
    if let to = act?.to, day > to { return .no(Reason("refused.act-gone", ["provision": freedom.provision])) }
    let approval = setting.approvals.first { $0.covers(freedom.provision, on: day) || isPart($0, of: freedom, on: day) }
    guard let approval else { return .no(Reason("refused.no-approval", ["provision": freedom.provision])) }
    let known = facts.known(asOf: DanishTime.end(of: day))
    if !Reading(known).exclusions.isEmpty { return .no(Reason("refused.excluded")) }
    return .yes(approval)
  }

  /// An approval may name the numbers of the list one by one.
  private func isPart(_ approval: Approval, of freedom: Freedom, on day: Day) -> Bool {
    Paragraph.contains(freedom.provision, approval.provision) && approval.covers(approval.provision, on: day)
  }

  /// What the plan is called: handleplan until 2023, barnets plan after.
  public func planName(on day: Day, childIsYoung: Bool = false) -> LocalText {
    let isNew = rules.regimes.first { $0.name == .barnetsLov }.map { day >= $0.from } ?? false
    guard isNew else { return LocalText(da: "handleplan", en: "action plan") }
    return childIsYoung
      ? LocalText(da: "ungeplan", en: "youth plan") : LocalText(da: "barnets plan", en: "child's plan")
  }
}
