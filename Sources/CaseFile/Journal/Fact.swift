/// What the law is told of an entry: its kind, when it happened, what it concerns and the few particulars that
/// decide. No free text. Case files and case scripts both become facts; the law engine sees nothing else.
public struct Fact: Hashable, Sendable {
  public var kind: FactKind
  public var at: When
  /// Its own name in the case, where other facts refer to it.
  public var id: String?
  /// The `id` of the fact it concerns.
  public var about: String?
  /// Further particulars, by the names of the case scripts: `outcome`, `told`, `professional` …
  public var details: [String: Detail]

  public init(
    _ kind: FactKind, at: When, id: String? = nil, for about: String? = nil, _ details: [String: Detail] = [:]
  ) {
    self.kind = kind
    self.at = at
    self.id = id
    self.about = about
    self.details = details
  }

  public func text(_ name: String) -> String? {
    if case .text(let value) = details[name] { value } else { nil }
  }

  /// Nil where nothing is said: unknown is not the same as no.
  public func flag(_ name: String) -> Bool? {
    if case .flag(let value) = details[name] { value } else { nil }
  }

  public func number(_ name: String) -> Int? {
    if case .number(let value) = details[name] { value } else { nil }
  }

  public func day(_ name: String) -> Day? {
    if case .text(let value) = details[name] { Day(value) } else { nil }
  }

  public func list(_ name: String) -> [String]? {
    if case .list(let value) = details[name] { value } else { nil }
  }

  /// A particular of a fact. A date is text, as `2024-05-01`.
  public enum Detail: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([String])
  }
}

extension Fact {
  /// Adds a particular; what isn't known is left out, for unknown is not the same as no.
  public mutating func tell(_ name: String, _ value: String?) { details[name] = value.map(Detail.text) }
  public mutating func tell(_ name: String, _ value: Day?) { details[name] = value.map { .text($0.description) } }
  public mutating func tell(_ name: String, _ value: Bool?) { details[name] = value.map(Detail.flag) }
  public mutating func tell(_ name: String, _ value: Int?) { details[name] = value.map(Detail.number) }
  public mutating func tell(_ name: String, _ value: [String]?) { details[name] = value.map(Detail.list) }
}
