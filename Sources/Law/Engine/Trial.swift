import CaseFile

/// The free-municipality trial: what an approval dispenses from, and when a case falls out of it.
struct Trial {
  let rules: RuleSet
  let setting: Setting
  let reading: Reading

  enum Standing {
    case binding
    case waived(Reason)
    /// Waived at first; bound from the moment the case turned coercive or violent.
    case revived(When)
    case cannotTell(Reason)
  }

  func standing(of rule: Rule, _ occurrence: Occurrence, isOver: (Instant) -> Bool) -> Standing {
    guard rule.provision.regime == .serviceloven, let day = occurrence.at.date,
      isWaived(rule.provision.paragraph, on: day)
    else { return .binding }
    let reason = Reason("not-applicable.waived", ["provision": rule.provision.paragraph])
    let exclusions = reading.exclusions
    if exclusions.contains(where: { $0.at.canPrecede(occurrence.at) && $0.at != .unknown }) { return .binding }
    guard let first = exclusions.first else { return .waived(reason) }
    guard let moment = first.at.earliest else { return .cannotTell(Reason("cannot-be-judged.exclusion")) }
    guard rule.revives, !isOver(moment) else { return .waived(reason) }
    return .revived(first.at)
  }

  /// Whether the municipality has an approval for a provision that can be waived at all.
  func isWaived(_ paragraph: String, on day: Day) -> Bool {
    let waivable = rules.waivers(of: paragraph).contains { waiver in
      waiver.from <= day && (waiver.to.map { day <= $0 } ?? true)
    }
    guard waivable else { return false }
    if setting.regime == .frikommune { return true }
    guard setting.regime == nil else { return false }
    return setting.approvals.contains { $0.covers(paragraph, on: day) }
  }
}
