import CaseFile

extension Setting {
  /// The rule as the municipality has adopted it; nil where it hasn't.
  func adopted(_ rule: Rule) -> Rule? {
    guard rule.provision.regime == .policy else { return rule }
    switch policy.limits[rule.provision.duty] {
    case .off: return nil
    case .standard: return rule
    case .limit(let limit):
      var own = rule
      own.timing = .limit(limit)
      own.provision.limit = limit.text
      return own
    case nil: return policy.isAdopted ? rule : nil
    }
  }
}
