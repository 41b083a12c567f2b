/// Paragraphs as text, compared by their parts.
public enum Paragraph {
  /// Whether `inner` is `outer` or a part of it: `serviceloven § 140` holds `serviceloven § 140 stk. 1`, and
  /// `serviceloven § 50` doesn't hold `serviceloven § 50 b`. A range as `stk. 3-7` holds each of its numbers.
  public static func contains(_ outer: String, _ inner: String) -> Bool {
    let (a, b) = (words(outer), words(inner))
    guard !a.isEmpty, a.count <= b.count else { return false }
    for (index, word) in a.enumerated() where !matches(word, b[index]) { return false }
    guard a.count < b.count else { return true }
    return a.last?.first?.isNumber != true || !isLetter(b[a.count])
  }

  /// The paragraphs that a text lists: `§ 140 stk. 1 og 3-7` is `§ 140 stk. 1` and `§ 140 stk. 3-7`. Where no Act is
  /// named it is serviceloven, which is the one that trials dispense from.
  static func alternatives(_ text: String) -> [String] {
    var result: [String] = []
    var current: [String] = []
    let spaced = text.replacing(",", with: " og ")
    for word in words(spaced) {
      if word == "og" || word == "samt" {
        result.append(current.joined(separator: " "))
        while let last = current.popLast(), last.first?.isNumber != true {}
      } else if word == "§" {
        if let sign = current.firstIndex(of: "§") { current.removeSubrange(sign...) }
        if current.isEmpty { current = ["serviceloven"] }
        current.append(word)
      } else {
        current.append(word)
      }
    }
    return result + [current.joined(separator: " ")]
  }

  /// What the Acts are called for short.
  private static let short = [
    "sel": ["serviceloven"], "bl": ["barnets", "lov"], "fvl": ["forvaltningsloven"], "rsl": ["retssikkerhedsloven"],
    "gdpr": ["databeskyttelsesforordningen"],
  ]

  static func words(_ text: String) -> [String] {
    let words = text.lowercased().replacing("§§", with: "§").replacing("§", with: "§ ").replacing(",", with: " ")
      .split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let act = short[first] else { return words }
    return act + words.dropFirst()
  }

  private static func matches(_ outer: String, _ inner: String) -> Bool {
    if outer == inner { return true }
    let ends = outer.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], let number = Int(inner) else { return false }
    return (ends[0]...ends[1]).contains(number)
  }

  /// The letter of `§ 50 b`.
  private static func isLetter(_ word: String) -> Bool { word.count == 1 && word.first?.isLetter == true }
}
