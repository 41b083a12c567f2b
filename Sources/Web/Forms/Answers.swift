import CaseFile

/// What was answered, by the names of the fields; nil where nothing was.
public struct Answers: Sendable {
  enum Value: Hashable, Sendable {
    case text(String)
    case when(When)
    case chosen([String])
    case flag(Bool)
    case number(Int)
  }

  var values: [String: Value] = [:]

  public func text(_ name: String) -> String? {
    if case .text(let text) = values[name] { text } else { nil }
  }

  public func day(_ name: String) -> Day? { when(name)?.date }

  public func when(_ name: String) -> When? {
    if case .when(let when) = values[name] { when } else { nil }
  }

  /// Nil where neither yes nor no was chosen.
  public func flag(_ name: String) -> Bool? {
    if case .flag(let flag) = values[name] { flag } else { nil }
  }

  public func number(_ name: String) -> Int? {
    if case .number(let number) = values[name] { number } else { nil }
  }

  /// In øre.
  public func money(_ name: String) -> Int? { number(name) }

  public func chosen(_ name: String) -> [String] {
    if case .chosen(let all) = values[name] { all } else { [] }
  }

  public func choice(_ name: String) -> String? { chosen(name).first }

  /// The choice from a closed list: `answers.choice("form", ContactForm.self)`.
  public func choice<C: RawRepresentable<String>>(_ name: String, _ list: C.Type) -> C? {
    choice(name).flatMap(C.init)
  }

  /// Nil where none was chosen.
  public func choices<C: RawRepresentable<String>>(_ name: String, _ list: C.Type) -> [C]? {
    let all = chosen(name).compactMap(C.init)
    return all.isEmpty ? nil : all
  }

  /// The id that was chosen: `answers.name("caseworker", StaffID.self)`.
  public func name<N: Name>(_ name: String, _ type: N.Type) -> N? { choice(name).map(N.init(rawValue:)) }
}

/// Several at once: what a paragraph asks for because of another answer is told all together.
public struct FieldErrors: Error, Hashable, Sendable {
  public let all: [FieldError]

  public init(_ all: [FieldError]) { self.all = all }
}

/// What is wrong with an answer, where, and how it is mended. A handler can throw one of its own.
public struct FieldError: Error, Hashable, Sendable {
  public let field: String
  public let message: String

  public init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}
