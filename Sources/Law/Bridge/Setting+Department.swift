import CaseFile

extension Setting {
  /// The municipality as its own stream tells it: name, approvals, policy, confirmed versions.
  public init(_ department: Department) {
    var policy = Policy.bundled
    for (name, record) in department.policy {
      guard let duty = DutyName(rawValue: name) else { continue }
      policy.limits[duty] = Self.own(record.content)
    }
    self.init(
      municipality: department.municipality?.name ?? "",
      approvals: department.approvals.map {
        Approval(provision: $0.recorded.provision, from: $0.recorded.from, to: $0.endsOn)
      },
      policy: policy, confirmedHashes: Set(department.confirmations.map(\.content.hash)))
  }

  /// No number turns the duty off; a unit that isn't known leaves the bundled limit.
  private static func own(_ set: PolicySet) -> Policy.Own {
    guard let number = set.number else { return .off }
    guard number > 0, let unit = set.unit.flatMap(Limit.Unit.init) else { return .standard }
    return .limit(Limit(number, unit))
  }
}
