import CaseFile

/// How the words of an envelope are written in columns. Never changed: the hashes are over them.
enum Envelope {
  static func text(_ when: When) -> String {
    if case .at(let instant) = when { "@\(instant.milliseconds)" } else { when.description }
  }

  static func when(_ text: String) -> When? {
    guard text.hasPrefix("@") else { return When(text) }
    return Int64(text.dropFirst()).map { .at(Instant(milliseconds: $0)) }
  }

  static func text(_ actor: Actor) -> String {
    switch actor {
    case .staff(let id): "staff/\(id)"
    case .person(let id): "person/\(id)"
    case .notifier: "notifier"
    case .system: "system"
    }
  }

  static func actor(_ text: String) -> Actor? {
    func name(after kind: String) -> String? {
      text.utf8.count > kind.utf8.count && text.hasPrefix(kind) ? String(text.dropFirst(kind.count)) : nil
    }
    if let staff = name(after: "staff/") { return .staff(StaffID(rawValue: staff)) }
    if let person = name(after: "person/") { return .person(PersonID(rawValue: person)) }
    return switch text {
    case "notifier": .notifier
    case "system": .system
    default: nil
    }
  }

  /// The ground and the end stand in the clear; the reason is words, and words are sealed with the content.
  static func text(_ audience: Audience) -> String {
    switch audience {
    case .family: "family"
    case .withheld(let withheld): "withheld/\(withheld.ground.rawValue)/\(withheld.until)"
    }
  }

  static func audience(_ text: String, reason: String) -> Audience? {
    if text == "family" { return .family }
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "withheld", let ground = Withholding.Ground(rawValue: parts[1]),
      let until = Day(parts[2])
    else { return nil }
    return .withheld(Withholding(ground, reason: reason, until: until))
  }
}
