// De tre huse: the child's own worries, good things and dreams, drawn or written.

public enum HouseRoom: String, Codable, Hashable, Sendable, CaseIterable {
  case worries
  case goodThings = "good-things"
  case dreams
}

/// One stroke of a drawing, as points on a sheet of 1000 by 1000.
public struct HouseStroke: Codable, Hashable, Sendable {
  /// Which of the pens.
  public var pen: Int
  /// Across and down in turn.
  public var points: [Int]

  public init(pen: Int, points: [Int]) {
    self.pen = pen
    self.points = points
  }

  public static let pens = 0...5
  public static let sheet = 0...1000
  /// In a drawing, across and down counted apart: more than a child draws in an hour.
  public static let mostNumbers = 24_000
}

/// The child has told something in one of the houses: in words, in a drawing, or both.
public struct HouseTold: MadeInMeeting {
  public static let kind = "houses.told"

  /// What was told.
  public var id: String
  public var house: HouseRoom
  /// In the child's words.
  public var words: String?
  public var drawing: [HouseStroke]?
  /// What the child told about the drawing, or what is drawn.
  public var told: String?
  public var meeting: MeetingID?

  public init(
    id: String, house: HouseRoom, words: String? = nil, drawing: [HouseStroke]? = nil, told: String? = nil,
    meeting: MeetingID? = nil
  ) {
    self.id = id
    self.house = house
    self.words = words
    self.drawing = drawing
    self.told = told
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("house", house)
      .quotation("words", words)
      .yesNo("drawing", drawing.map { _ in true })
      .quotation("told", told)
      .list
  }
}
