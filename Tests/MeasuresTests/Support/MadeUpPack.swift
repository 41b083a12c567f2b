@testable import Measures

extension ParameterPack {
  /// Numbers of our own, chosen to be easy to reckon by hand: from 20 the short curve is 20 + 4t, flat after 3.
  static let madeUp = made()

  static func made(right: String = "made for tests", curves: [Curve]? = nil, ceiling: Score? = 32) -> ParameterPack {
    ParameterPack(
      id: "made-up", version: "1", source: "nobody", right: right, instruments: ["ors"], group: "youth",
      direction: .higherIsBetter, range: ScoreRange(0, 40), centre: 20, ceiling: ceiling,
      curves: curves ?? [
        Curve(
          upTo: 6, b: [20, 4, 0, 0], c: [1, -0.25, 0, 0], flatAfter: 3, targetAt: 3, meetings: 6, deviation: 1),
        Curve(upTo: nil, b: [20, 1, 0.1], c: [1, 0, 0], flatAfter: 10, targetAt: 10, meetings: 12, deviation: nil),
      ])
  }
}
