/// What the worry calls for.
public struct Screenings: Trait {
  public private(set) var needKnown: [Record<NeedKnown>] = []
  public private(set) var all: [Record<ScreeningDone>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    needKnown.take(entry)
    all.take(entry)
  }

  public var latest: Record<ScreeningDone>? { all.last }
}
