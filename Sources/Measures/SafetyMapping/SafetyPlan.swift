/// An agreement in a safety plan: who does what, when. In the words of those who agreed.
public struct SafetyRule: Codable, Hashable, Sendable {
  public let id: String
  public let who: String
  public let what: String
  /// As said: "every evening", "when Mum has been drinking".
  public let when: String?
  public let from: DayNumber
  public let until: DayNumber?
  /// What to do if it can't be kept.
  public let otherwise: String?
  /// An earlier rule that this one takes the place of.
  public let replaces: String?

  public init(
    id: String, who: String, what: String, when: String? = nil, from: DayNumber, until: DayNumber? = nil,
    otherwise: String? = nil, replaces: String? = nil
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.when = when
    self.from = from
    self.until = until
    self.otherwise = otherwise
    self.replaces = replaces
  }
}

/// The rules of a safety plan, folded.
public struct SafetyPlan: Hashable, Sendable {
  public private(set) var rules: [SafetyRule] = []
  private var ended: [String: DayNumber] = [:]

  public init() {}

  public enum Refused: Error, Hashable, Sendable {
    case sameTwice
    case nobodyDoesIt
    case nothingToDo
    case endsBeforeItBegins
    case unknownRule
  }

  public mutating func take(_ rule: SafetyRule) throws(Refused) {
    guard !rules.contains(where: { $0.id == rule.id }) else { throw .sameTwice }
    guard !Optional(rule.who).isBlank else { throw .nobodyDoesIt }
    guard !Optional(rule.what).isBlank else { throw .nothingToDo }
    guard rule.until.map({ rule.from <= $0 }) ?? true else { throw .endsBeforeItBegins }
    if let replaced = rule.replaces {
      guard rules.contains(where: { $0.id == replaced }) else { throw .unknownRule }
      ended[replaced] = min(ended[replaced] ?? rule.from, rule.from)
    }
    rules.append(rule)
  }

  /// `day` is the first day without it.
  public mutating func end(_ id: String, on day: DayNumber) throws(Refused) {
    guard rules.contains(where: { $0.id == id }) else { throw .unknownRule }
    ended[id] = min(ended[id] ?? day, day)
  }

  public func current(on day: DayNumber) -> [SafetyRule] {
    rules.filter { rule in
      rule.from <= day && rule.until.map { day <= $0 } ?? true && ended[rule.id].map { day < $0 } ?? true
    }
  }
}
