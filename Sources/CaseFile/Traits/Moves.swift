/// Moving to another municipality (serviceloven § 152, barnets lov § 132).
public struct Moves: Trait {
  public private(set) var moved: Record<CaseMoved>?
  public private(set) var notified: Record<MoveNotified>?

  public init() {}

  public mutating func take(_ entry: Entry) {
    moved.take(entry)
    notified.take(entry)
  }
}
