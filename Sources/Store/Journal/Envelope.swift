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
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    return switch (parts.first, parts.count) {
    case ("staff", 2): .staff(StaffID(rawValue: parts[1]))
    case ("person", 2): .person(PersonID(rawValue: parts[1]))
    case ("notifier", 1): .notifier
    case ("system", 1): .system
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
