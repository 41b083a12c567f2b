/// A course that goes up and down so much that its first and last score say little (Better Outcomes Now).
///
/// Counted are turns: moves between neighbouring scores of at least `move` points, the other way than the last such
/// move. Smaller moves are passed over.
public struct Sawtooth: Hashable, Sendable {
  public let turns: Int
  /// At least four turns, which takes at least five scores.
  public let isSawtooth: Bool

  public static let defaultMove: Score = 6

  public init(_ scores: [Score], move: Score = defaultMove) {
    var turns = 0
    var lastWasUp: Bool?
    for (before, after) in zip(scores, scores.dropFirst()) where (after - before).magnitude >= move {
      let isUp = after > before
      if isUp != lastWasUp { turns += 1 }
      lastWasUp = isUp
    }
    self.turns = turns
    isSawtooth = turns >= 4
  }

  public var teeth: Int { max(0, turns - 1) }
}
