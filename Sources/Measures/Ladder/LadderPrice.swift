/// What a kind of support costs, as the municipality itself has it. No price is built in.
public struct LadderPrice: Codable, Hashable, Sendable {
  public let support: String
  public let step: LadderStep
  /// Kroner a month.
  public let perMonth: Int
  public let from: DayNumber
  public let setBy: String

  public init(support: String, step: LadderStep, perMonth: Int, from: DayNumber, setBy: String) {
    self.support = support
    self.step = step
    self.perMonth = perMonth
    self.from = from
    self.setBy = setBy
  }
}

/// Prices over time: the latest that has begun holds.
public struct LadderPrices: Hashable, Sendable {
  public private(set) var all: [LadderPrice] = []

  public init() {}

  public enum Refused: Error, Hashable, Sendable { case belowNought }

  public mutating func take(_ price: LadderPrice) throws(Refused) {
    guard price.perMonth >= 0 else { throw .belowNought }
    all.append(price)
  }

  /// Of two from the same day, the one written last.
  public func price(of support: String, on step: LadderStep, day: DayNumber) -> LadderPrice? {
    all.enumerated()
      .filter { $0.element.support == support && $0.element.step == step && $0.element.from <= day }
      .max { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }?.element
  }
}
