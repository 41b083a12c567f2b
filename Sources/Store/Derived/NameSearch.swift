import Foundation

/// Spells names in one way, so that Søren is found as Søren, Soeren and soren, and Aagaard as Ågård.
public enum NameSearch {
  /// The words of a name, each spelt in the one way. Parts of a hyphened name count as words.
  public static func tokens(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { spelt(String($0)) }.filter { !$0.isEmpty }
  }

  /// One letter for each Danish one and for the two that stand in for it: å and aa, æ, ä and ae become a; ø, ö and oe
  /// become o. Other accents fall away. Two names that differ only in this are both found, which does no harm.
  private static func spelt(_ word: String) -> String {
    let plain = word.map { letter -> String in
      switch letter {
      case "æ", "ä": "ae"
      case "ø", "ö": "oe"
      case "å": "aa"
      case "ß": "ss"
      case "ð": "d"
      case "þ": "th"
      case "ł": "l"
      default: String(letter).folding(options: .diacriticInsensitive, locale: nil)
      }
    }
    return plain.joined()
      .replacingOccurrences(of: "ae", with: "a")
      .replacingOccurrences(of: "aa", with: "a")
      .replacingOccurrences(of: "oe", with: "o")
  }
}
