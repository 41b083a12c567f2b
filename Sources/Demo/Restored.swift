import CaseFile
import Foundation

/// Facts made entries again: how a published case script is opened as a case file.
enum Restored {
  /// A fact that can't be told as an entry: which, and why.
  struct Unfit: Error, CustomStringConvertible {
    let kind: String
    let reason: String
    var description: String { "\(kind): \(reason)" }
  }

  /// The entry that tells this fact. What a script gives as yes or no and an entry has in words is said to stand in
  /// the source.
  static func content(of fact: Fact, name: () -> String) throws -> any Content {
    guard let type = Vocabulary.byKind[fact.kind.rawValue] else {
      throw Unfit(kind: fact.kind.rawValue, reason: "there is no such entry")
    }
    var object: [String: Any] = ["id": fact.id ?? name()]
    object["for"] = fact.about
    for (name, detail) in fact.details {
      guard let value = value(detail, of: name) else { continue }
      object[camel(name)] = value
    }
    do {
      return try JSONDecoder().decode(type, from: JSONSerialization.data(withJSONObject: object))
    } catch {
      throw Unfit(kind: fact.kind.rawValue, reason: "\(error)")
    }
  }

  private static func value(_ detail: Fact.Detail, of name: String) -> Any? {
    switch detail {
    case .flag(let flag):
      switch name {
      case "reasons": flag ? "Begrundelsen står i kilden." : ""
      case "second-assessor": flag ? "source" : nil
      default: flag
      }
    case .number(let number): number
    case .text(let text): text
    case .list(let list): list
    }
  }

  private static func camel(_ name: String) -> String {
    let parts = name.split(separator: "-")
    return parts.dropFirst().reduce(String(parts.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
