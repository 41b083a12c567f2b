/// What the child has told in the three houses.
public struct Houses: Trait {
  public private(set) var told: [Record<HouseTold>] = []

  public init() {}

  public mutating func take(_ entry: Entry) { told.take(entry) }

  public func inside(_ house: HouseRoom) -> [Record<HouseTold>] { told.filter { $0.content.house == house } }
}

extension Houses {
  @discardableResult
  public func tell(_ content: HouseTold) throws(Refusal) -> HouseTold {
    try Refusal.unless(!told.contains { $0.content.id == content.id }, .alreadyThere)
    let isWritten = content.words.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    try Refusal.unless(isWritten || content.drawing?.isEmpty == false, .nothingSaid)
    let drawing = content.drawing ?? []
    try Refusal.unless(drawing.allSatisfy(\.isOnTheSheet), .offTheScale)
    try Refusal.unless(drawing.reduce(0) { $0 + $1.points.count } <= HouseStroke.mostNumbers, .drawingTooLarge)
    return content
  }
}

extension HouseStroke {
  /// Points come in pairs, and lie on the sheet.
  public var isOnTheSheet: Bool {
    Self.pens.contains(pen) && !points.isEmpty && points.count % 2 == 0 && points.allSatisfy(Self.sheet.contains)
  }
}
