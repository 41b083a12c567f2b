/// A text in the two languages of the house.
public struct LocalText: Hashable, Sendable, Codable {
  public var da: String
  public var en: String

  public init(da: String, en: String) {
    self.da = da
    self.en = en
  }

  public enum Language: String, Hashable, Sendable, CaseIterable { case da, en }

  public subscript(_ language: Language) -> String { language == .da ? da : en }
}
