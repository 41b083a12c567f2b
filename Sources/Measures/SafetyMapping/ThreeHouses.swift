/// De tre huse: the child's own worries, good things and dreams, written or drawn.
public struct HouseMark: Codable, Hashable, Sendable {
  public let id: String
  public let house: House
  /// In the child's words; nil where it is drawn.
  public let words: String?
  /// The name of the drawing, kept as a file.
  public let drawing: String?
  /// What the child told about the drawing.
  public let told: String?
  public let day: DayNumber

  public enum House: String, Codable, Hashable, Sendable, CaseIterable {
    case worries
    case goodThings = "good-things"
    case dreams
  }

  public init(
    id: String, _ house: House, words: String? = nil, drawing: String? = nil, told: String? = nil, day: DayNumber
  ) {
    self.id = id
    self.house = house
    self.words = words
    self.drawing = drawing
    self.told = told
    self.day = day
  }
}

public struct ThreeHouses: Hashable, Sendable {
  public private(set) var marks: [HouseMark] = []

  public init() {}

  public enum Refused: Error, Hashable, Sendable {
    case sameTwice
    /// Neither words nor a drawing.
    case empty
  }

  public mutating func take(_ mark: HouseMark) throws(Refused) {
    guard !marks.contains(where: { $0.id == mark.id }) else { throw .sameTwice }
    guard !mark.words.isBlank || mark.drawing != nil else { throw .empty }
    marks.append(mark)
  }

  public func inside(_ house: HouseMark.House) -> [HouseMark] { marks.filter { $0.house == house } }
}
