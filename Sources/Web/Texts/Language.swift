/// The languages of the pages. Danish is the first, and the one that law and letters are in.
public enum Language: String, CaseIterable, Sendable, Codable {
  case danish = "da"
  case english = "en"

  public var other: Language { self == .danish ? .english : .danish }
}
