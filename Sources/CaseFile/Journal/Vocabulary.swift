/// Every kind of entry that there is, by name: what makes stored JSON an entry again.
public enum Vocabulary {
  /// All content types, in the order of the papers.
  public static let all: [any Content.Type] = []

  public static let byKind: [String: any Content.Type] = Dictionary(
    all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
}
