import CaseFile

/// Reads one regime file and checks every word of it.
struct RuleReader {
  let texts: Texts
  static let keys: Set<String> = [
    "id", "duty", "paragraph", "from", "to", "trigger", "fulfilled", "exempt", "ends", "limit", "counting", "first-day",
    "saturday",
    "kind", "effect", "source", "sure", "title", "text", "from-age", "under-age", "binds-running", "revives",
    "begotten-by", "mendable",
  ]

  func read(_ yaml: Yaml) throws -> Regime {
    let top = try yaml.mapping(["regime", "title", "from", "to", "children", "rules", "waivable", "excluded", "note"])
    let name = try need("regime", top, yaml).choice(RegimeName.self, "regime")
    let children = try top["children"]?.flag() ?? false
    var regime = Regime(
      name: name, title: try need("title", top, yaml).localText(), from: try need("from", top, yaml).day(),
      to: try top["to"]?.day(), rules: [], waivable: try top["waivable"]?.list().map(waiver) ?? [])
    for place in try top["rules"]?.list() ?? [] {
      regime.rules.append(try rule(place, in: regime, children: children))
    }
    return regime
  }

  private func rule(_ yaml: Yaml, in regime: Regime, children: Bool) throws -> Rule {
    let keys = try yaml.mapping(Self.keys)
    let id = try need("id", keys, yaml).text()
    func needed(_ key: String) throws -> Yaml {
      guard let value = keys[key] else {
        throw yaml.error("rule \(id) has no `\(key)`", "Add `\(key):` to the rule")
      }
      return value
    }
    let duty = try needed("duty").choice(DutyName.self, "duty")
    let source = try needed("source")
    let from = try needed("from").day()
    let to = try keys["to"]?.day()
    if let to, to < from { throw yaml.error("rule \(id) ends before it begins", "Mend `from` or `to`") }
    let timing = try timing(
      needed("limit"), firstDay: keys["first-day"]?.flag() ?? false, saturday: keys["saturday"]?.flag() ?? true)
    guard let title = try keys["title"]?.localText() ?? texts.duties[duty] else {
      throw yaml.error("duty \(duty.rawValue) has no title", "Add it to texts.yaml")
    }
    let provision = Provision(
      id: id, regime: regime.name, duty: duty, kind: try needed("kind").choice(DutyKind.self, "kind of duty"),
      paragraph: try needed("paragraph").text(), title: title, limit: try needed("text").localText(),
      counting: try counting(needed("counting")), effect: try keys["effect"]?.choice(Effect.self, "effect"),
      from: from, to: to, source: try self.source(source),
      sureness: try needed("sure").choice(Sureness.self, "sureness"),
      isMendable: try keys["mendable"]?.flag() ?? true)
    return Rule(
      provision: provision, trigger: try named(needed("trigger"), Triggers.all, "trigger", id),
      fulfilment: try named(needed("fulfilled"), Fulfilments.all, "fulfilment", id),
      exemptions: try keys["exempt"]?.list().map { try named($0, Exemptions.all, "exemption", id) } ?? [],
      endings: try keys["ends"]?.list().map { try named($0, Endings.all, "ending", id) } ?? [], timing: timing,
      fromAge: try keys["from-age"]?.number(), underAge: try keys["under-age"]?.number(),
      bindsRunning: try keys["binds-running"]?.flag() ?? false, revives: try keys["revives"]?.flag() ?? false,
      begottenBy: try keys["begotten-by"]?.choice(DutyName.self, "duty"), forChildren: children)
  }

  private func timing(_ yaml: Yaml, firstDay: Bool, saturday: Bool) throws -> Rule.Timing {
    let text = try yaml.text()
    switch text {
    case "before": return .before
    case "same day": return .sameDay
    case "set": return .set
    case "none": return .none
    default:
      guard var limit = Limit(text) else {
        throw yaml.error(
          "`\(text)` isn't a limit", "Write as `24 hours`, `6 hverdage`, `4 months`, or before, same day, set, none")
      }
      limit.includesFirst = firstDay
      limit.saturdayCounts = saturday
      return .limit(limit)
    }
  }

  private func waiver(_ yaml: Yaml) throws -> Waiver {
    let keys = try yaml.mapping(["provision", "from", "to", "source", "sure"])
    return Waiver(
      provision: try need("provision", keys, yaml).text(), from: try need("from", keys, yaml).day(),
      to: try keys["to"]?.day(), source: try source(need("source", keys, yaml)),
      sureness: try need("sure", keys, yaml).choice(Sureness.self, "sureness"))
  }

  private func counting(_ yaml: Yaml) throws -> LocalText {
    guard let text = texts.counting[try yaml.text()] else {
      throw yaml.error("`\(yaml.scalar ?? "")` isn't a counting rule", "Add it to texts.yaml under counting")
    }
    return text
  }

  private func source(_ yaml: Yaml) throws -> String {
    guard let source = texts.sources[try yaml.text()] else {
      throw yaml.error("`\(yaml.scalar ?? "")` isn't a source", "Add it to texts.yaml under sources")
    }
    return source
  }

  private func named<T>(_ yaml: Yaml, _ all: [String: T], _ what: String, _ rule: String) throws -> T {
    let name = try yaml.text()
    guard let value = all[name] else {
      let known = all.keys.sorted().joined(separator: ", ")
      throw yaml.error("rule \(rule) names the \(what) `\(name)`, which doesn't exist", "Known are: \(known)")
    }
    return value
  }

  private func need(_ key: String, _ keys: [String: Yaml], _ yaml: Yaml) throws -> Yaml {
    guard let value = keys[key] else { throw yaml.error("`\(key)` is missing", "Add `\(key):`") }
    return value
  }
}
