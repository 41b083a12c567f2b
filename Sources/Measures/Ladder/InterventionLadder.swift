/// One child's ladder: where it is, has been, and is going.
public struct InterventionLadder: Hashable, Sendable {
  public private(set) var marks: [LadderMark] = []

  public init() {}

  public enum Refused: Error, Hashable, Sendable {
    case sameTwice
    case badDuration
    /// Nothing of this kind stands on this step to be ended.
    case notBegun
  }

  public mutating func take(_ mark: LadderMark) throws(Refused) {
    guard !marks.contains(where: { $0.id == mark.id }) else { throw .sameTwice }
    guard mark.expectedDays ?? 1 > 0 else { throw .badDuration }
    if mark.kind == .ended, !stays.contains(where: { $0.fits(mark) }) { throw .notBegun }
    marks.append(mark)
  }

  /// Each support with its beginning and end, by the day it began.
  public var stays: [LadderStay] {
    var stays: [LadderStay] = []
    let sorted = marks.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    for mark in sorted.map(\.element) {
      switch mark.kind {
      case .began: stays.append(LadderStay(mark))
      case .ended: if let index = stays.firstIndex(where: { $0.fits(mark) }) { stays[index].to = mark.day }
      case .aim: continue
      }
    }
    return stays
  }

  /// What is given on that day.
  public func current(on day: DayNumber) -> [LadderStay] { stays.filter { $0.holds(on: day) } }

  /// The highest step with support on that day; nil where there is none.
  public func step(on day: DayNumber) -> LadderStep? { current(on: day).map(\.mark.step).max() }

  /// Where we are going: the latest aim.
  public var aim: LadderMark? { marks.filter { $0.kind == .aim }.max { $0.day < $1.day } }

  /// Changes of the highest step between two days with support, with the day of each.
  public var moves: [LadderMove] {
    let days = Set(stays.flatMap { [$0.mark.day] + [$0.to].compactMap { $0 } }).sorted()
    var moves: [LadderMove] = []
    var last: LadderStep?
    for day in days {
      guard let now = step(on: day) else { continue }
      if let last, last != now { moves.append(LadderMove(from: last, to: now, day: day)) }
      last = now
    }
    return moves
  }

  /// Kroner a month for what is given on that day. Nil where any of it has no price: a sum of some would mislead.
  public func pricePerMonth(on day: DayNumber, _ prices: LadderPrices) -> Int? {
    var sum = 0
    for stay in current(on: day) {
      guard let support = stay.mark.support, let price = prices.price(of: support, on: stay.mark.step, day: day) else {
        return nil
      }
      sum += price.perMonth
    }
    return sum
  }
}

/// One support on one step, from a day to a day.
public struct LadderStay: Hashable, Sendable {
  public let mark: LadderMark
  /// The first day without it; nil while it lasts.
  public internal(set) var to: DayNumber?

  init(_ mark: LadderMark) { self.mark = mark }

  public func holds(on day: DayNumber) -> Bool { mark.day <= day && to.map { day < $0 } ?? true }

  func fits(_ end: LadderMark) -> Bool {
    to == nil && mark.step == end.step && mark.support == end.support && mark.day <= end.day
  }
}

/// A move on the ladder; counted nationally both ways, and neither is good in itself.
public struct LadderMove: Hashable, Sendable {
  public let from: LadderStep
  public let to: LadderStep
  public let day: DayNumber

  public var isUp: Bool { to > from }
}
