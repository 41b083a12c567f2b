import CaseFile

extension CaseScript {
  /// Reads a case script. Whatever can't be taken is an error that names the file, the line and the key.
  public init(yaml text: String, file: String) throws {
    let yaml = try Yaml.read(text, file: file)
    let top = try yaml.mapping([
      "id", "title", "source", "basis", "country", "municipality", "policy", "regime", "approvals", "child",
      "judged-on",
      "assumed", "silent", "events", "expect",
    ])
    func need(_ key: String) throws -> Yaml {
      guard let value = top[key] else { throw yaml.error("`\(key)` is missing", "Add `\(key):`") }
      return value
    }
    id = try need("id").text()
    title = try top["title"]?.text() ?? id
    (authority, document, url) = try Self.source(top["source"])
    judgedOn = try need("judged-on").day()
    assumed = try Self.texts(top["assumed"])
    let basis = try top["basis"]?.choice(Basis.self, "basis") ?? .derived
    let events = ScriptEvents(file: file)
    facts = CaseFacts(
      child: try top["child"].map(Self.child) ?? nil, facts: try events.read(Self.list(top["events"])),
      silent: try Set(Self.list(top["silent"]).map { try $0.choice(FactKind.self, "kind of event") }))
    let known = Set(facts.facts.compactMap(\.id))
    let dueBasis: Basis? = assumed.isEmpty ? nil : .derived
    expectations = try Self.list(top["expect"]).map {
      try Expectation($0, basis: basis, dueBasis: dueBasis, known: known)
    }
    let asksForPolicy = expectations.contains { $0.duty.rawValue.hasPrefix("policy.") }
    let policy = try top["policy"].map(Policy.init(yaml:))
    setting = Setting(
      municipality: try top["municipality"]?.text() ?? "",
      approvals: try Self.list(top["approvals"]).map(Self.approval),
      // A script that asks after a policy duty without giving the policy is judged by the one that is bundled.
      policy: policy ?? (asksForPolicy ? .bundled : .none), country: try top["country"]?.text() ?? "DK",
      regime: try top["regime"]?.choice(RegimeName.self, "regime"))
  }

  /// A document's name may hold a comma: YAML makes a key without a value of what follows it.
  private static func source(_ yaml: Yaml?) throws -> (authority: String, document: String, url: String) {
    guard let yaml else { return ("", "", "") }
    if let text = yaml.scalar { return ("", text, "") }
    let all = try yaml.mapping()
    let stray = all.filter { $0.value.isEmpty && !["authority", "document", "url"].contains($0.key) }.keys.sorted()
    let keys = try yaml.mapping(Set(["authority", "document", "url"] + stray))
    func text(_ key: String) -> String { keys[key]?.scalar ?? "" }
    return (text("authority"), ([text("document")] + stray).joined(separator: ", "), text("url"))
  }

  private static func list(_ yaml: Yaml?) throws -> [Yaml] {
    guard let yaml, !yaml.isEmpty else { return [] }
    return try yaml.list()
  }

  private static func texts(_ yaml: Yaml?) throws -> [String] {
    guard let yaml, !yaml.isEmpty else { return [] }
    if let text = yaml.scalar { return [text] }
    return try yaml.list().map { try $0.text() }
  }

  private static func child(_ yaml: Yaml) throws -> CaseFacts.Child? {
    if yaml.isEmpty { return nil }
    let keys = try yaml.mapping(["born", "due"])
    switch (keys["born"], keys["due"]) {
    case (let born?, nil): return .born(try born.day())
    case (nil, let due?): return .due(try due.day())
    case (nil, nil): return nil
    default: throw yaml.error("a child is either born or due", "Keep one of them")
    }
  }

  private static func approval(_ yaml: Yaml) throws -> Approval {
    let keys = try yaml.mapping(["provision", "from", "to"])
    guard let provision = keys["provision"], let from = keys["from"] else {
      throw yaml.error("an approval needs a provision and a first day", "Write provision, from and to")
    }
    let to = try keys["to"]?.day()
    let first = try from.day()
    if let to, to < first { throw yaml.error("the approval ends before it begins", "Mend from or to") }
    return Approval(provision: try provision.text(), from: first, to: to)
  }
}

extension Expectation {
  init(_ yaml: Yaml, basis: Basis, dueBasis: Basis?, known: Set<String>) throws {
    let keys = try yaml.mapping(["duty", "verdict", "due", "effect", "on", "for", "times", "law", "basis"])
    guard let duty = keys["duty"] else { throw yaml.error("an expectation names no duty", "Add `duty:`") }
    guard let verdict = keys["verdict"] else { throw yaml.error("an expectation names no verdict", "Add `verdict:`") }
    self.duty = try duty.choice(DutyName.self, "duty")
    self.verdict = try verdict.choice(Verdict.self, "verdict")
    due = try keys["due"].map { place in
      guard let when = When(try place.text()), when != .unknown else {
        throw place.error("`\(place.scalar ?? "")` is no date or time", "Write 2024-05-01 or 2024-05-01T14:05")
      }
      return when
    }
    effect = try keys["effect"]?.choice(Effect.self, "effect")
    on = try keys["on"]?.day()
    about = try keys["for"]?.text()
    if let about, !known.contains(about) {
      throw (keys["for"] ?? yaml).error("no event is called `\(about)`", "Give an event that `id`, or mend `for`")
    }
    times = try keys["times"]?.number()
    law = try keys["law"]?.text()
    self.basis = try keys["basis"]?.choice(Basis.self, "basis") ?? basis
    self.dueBasis = dueBasis ?? self.basis
    line = yaml.node.mark?.line ?? 0
  }
}
