/// What has been said on the safety map, each person's place on the line, and the safety plan.
public struct SafetyMaps: Trait {
  public private(set) var said: [Record<SafetySaid>] = []
  public private(set) var rewordings: [Record<SafetyReworded>] = []
  public private(set) var ended: [Record<SafetyEnded>] = []
  public private(set) var marks: [Record<SafetyMarked>] = []
  public private(set) var agreed: [Record<SafetyAgreed>] = []
  public private(set) var agreementsEnded: [Record<SafetyAgreementEnded>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    said.take(entry)
    rewordings.take(entry)
    ended.take(entry)
    marks.take(entry)
    agreed.take(entry)
    agreementsEnded.take(entry)
  }

  public var isEmpty: Bool { said.isEmpty && marks.isEmpty && agreed.isEmpty }

  public func named(_ id: String) -> Record<SafetySaid>? { said.first { $0.content.id == id } }
  public func mark(_ id: String) -> Record<SafetyMarked>? { marks.first { $0.content.id == id } }
  public func agreement(_ id: String) -> Record<SafetyAgreed>? { agreed.first { $0.content.id == id } }
  public func holds(_ id: String) -> Bool { !ended.contains { $0.content.for == id } }

  /// The words that a statement has now.
  public func words(of statement: SafetySaid) -> String {
    rewordings.last { $0.content.for == statement.id }?.content.words ?? statement.words
  }

  /// Agreements that nothing has taken the place of or ended; those past their last day too.
  public var plan: [Record<SafetyAgreed>] {
    let gone = Set(agreed.compactMap(\.content.replaces) + agreementsEnded.map(\.content.for))
    return agreed.filter { !gone.contains($0.content.id) }
  }
}

extension SafetyMaps {
  @discardableResult
  public func say(_ content: SafetySaid) throws(Refusal) -> SafetySaid {
    try Refusal.unless(named(content.id) == nil, .alreadyThere)
    try Refusal.unless(!content.words.allSatisfy(\.isWhitespace), .nothingSaid)
    if let danger = content.danger {
      try Refusal.unless(named(danger)?.content.about == .danger, .unknownStatement)
    }
    return content
  }

  @discardableResult
  public func reword(_ content: SafetyReworded) throws(Refusal) -> SafetyReworded {
    try standing(content.for)
    try Refusal.unless(!content.words.allSatisfy(\.isWhitespace), .nothingSaid)
    return content
  }

  @discardableResult
  public func end(_ content: SafetyEnded) throws(Refusal) -> SafetyEnded {
    try standing(content.for)
    return content
  }

  @discardableResult
  public func mark(_ content: SafetyMarked) throws(Refusal) -> SafetyMarked {
    try Refusal.unless(mark(content.id) == nil, .alreadyThere)
    let halves = content.place * 2
    try Refusal.unless((0...20).contains(halves) && halves.rounded() == halves, .offTheScale)
    if let replaced = content.replaces {
      let old = try Refusal.ifNil(mark(replaced), .unknownMark)
      try Refusal.unless(old.content.by.isSame(as: content.by), .notTheSameMark)
    }
    return content
  }

  @discardableResult
  public func agree(_ content: SafetyAgreed) throws(Refusal) -> SafetyAgreed {
    try Refusal.unless(agreement(content.id) == nil, .alreadyThere)
    if let until = content.until {
      try Refusal.unless(until >= content.from, .untilBeforeStart, dates: ["date": content.from])
    }
    if let replaced = content.replaces { try running(replaced) }
    return content
  }

  @discardableResult
  public func end(_ content: SafetyAgreementEnded) throws(Refusal) -> SafetyAgreementEnded {
    try running(content.for)
    return content
  }

  private func standing(_ id: String) throws(Refusal) {
    _ = try Refusal.ifNil(named(id), .unknownStatement)
    try Refusal.unless(holds(id), .noLongerHolds)
  }

  private func running(_ id: String) throws(Refusal) {
    _ = try Refusal.ifNil(agreement(id), .unknownStatement)
    try Refusal.unless(plan.contains { $0.content.id == id }, .noLongerHolds)
  }
}
