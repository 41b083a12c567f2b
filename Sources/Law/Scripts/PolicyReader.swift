/// A municipality's policy as a script or a file gives it: `default`; a list of duties; or duties with limits of their
/// own, as `policy.start-support: 6 weeks`, or as rules `{duty, limit}`.
extension Policy {
  init(yaml: Yaml) throws {
    if let word = yaml.scalar {
      switch word {
      case "default", "bundled", "true": self = .bundled
      case "none", "false", "", "~", "null": self = .none
      default: throw yaml.error("`\(word)` isn't a policy", "Write default, none, or duties with their limits")
      }
      return
    }
    self = .none
    if yaml.node.sequence != nil {
      for item in try yaml.list() { try take(item) }
    } else {
      for (name, value) in try yaml.mapping() { limits[try Self.duty(name, value)] = try Self.own(value) }
    }
  }

  private mutating func take(_ item: Yaml) throws {
    if let name = item.scalar {
      limits[try Self.duty(name, item)] = .standard
      return
    }
    let keys = try item.mapping(RuleReader.keys.union(Self.limitKeys))
    guard let duty = keys["duty"] else { throw item.error("a policy rule names no duty", "Add `duty:`") }
    limits[try Self.duty(try duty.text(), duty)] = try Self.limit(keys) ?? .standard
  }

  private static func duty(_ name: String, _ place: Yaml) throws -> DutyName {
    guard let duty = DutyName(rawValue: name), name.hasPrefix("policy.") else {
      let known = DutyName.allCases.map(\.rawValue).filter { $0.hasPrefix("policy.") }
      throw place.error("`\(name)` isn't a policy duty", "Known are: \(known.joined(separator: ", "))")
    }
    return duty
  }

  private static let limitKeys: Set<String> = ["limit", "within", "every", "days", "weeks", "months"]

  private static func limit(_ keys: [String: Yaml]) throws -> Own? {
    for key in ["limit", "within", "every"] {
      if let place = keys[key] { return try own(place) }
    }
    for unit in [Limit.Unit.days, .weeks, .months] {
      if let count = keys[unit.rawValue] { return .limit(Limit(try count.number(), unit)) }
    }
    return nil
  }

  private static func own(_ place: Yaml) throws -> Own {
    if place.node.mapping != nil {
      return try limit(place.mapping(limitKeys)) ?? .standard
    }
    switch place.scalar {
    case "true", "default", "standard", "", "~": return .standard
    case "false", "none", "off": return .off
    case let text?:
      guard let limit = Limit(text) else { throw place.error("`\(text)` isn't a limit", "Write as `6 weeks`") }
      return .limit(limit)
    case nil: throw place.error("a limit is needed here", "Write as `6 weeks`")
    }
  }
}
