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

  static func words(_ text: String) -> [String] {
    text.lowercased().replacing("§§", with: "§").replacing("§", with: "§ ").replacing(",", with: " ")
      .split(whereSeparator: \.isWhitespace).map(String.init)
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
