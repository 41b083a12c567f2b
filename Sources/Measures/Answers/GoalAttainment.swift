/// Goal attainment scaling (Kiresuk & Sherman 1968): several goals, each from −2 to +2, as one T score with mean 50 and
/// standard deviation 10.
public enum GoalAttainment {
  public struct Goal: Hashable, Sendable {
    /// −2 much less than hoped, 0 as hoped, +2 much more.
    public let level: Score
    /// Importance, or importance × difficulty; only the proportions between goals matter.
    public let weight: Double

    public init(level: Score, weight: Double = 1) {
      self.level = level
      self.weight = weight
    }
  }

  public enum Refused: Error, Hashable, Sendable {
    case noGoals
    /// No goal weighs anything: there is nothing to divide by.
    case noWeight
    case badWeight
    case levelOutside
  }

  /// How goals are expected to go together; the authors' own figure.
  public static let correlation = 0.3

  /// T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²), to two decimals.
  public static func score(_ goals: [Goal], correlation rho: Double = correlation) throws(Refused) -> Score {
    guard !goals.isEmpty else { throw .noGoals }
    guard goals.allSatisfy({ $0.weight >= 0 && $0.weight < 1_000_000 }) else { throw .badWeight }
    guard goals.allSatisfy({ ScoreRange(-2, 2).contains($0.level) }) else { throw .levelOutside }
    let sum = goals.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { throw .noWeight }
    let squares = goals.reduce(0) { $0 + $1.weight * $1.weight }
    let reached = goals.reduce(0) { $0 + $1.weight * $1.level.value }
    let t = 50 + 10 * reached / ((1 - rho) * squares + rho * sum * sum).squareRoot()
    guard let score = Score(rounding: t) else { throw .badWeight }
    return score
  }

  /// Where a goal begins: −1, or −2 where nothing worse can be thought of (King's College GAS guide).
  public static func baseline(canBeWorse: Bool) -> Score { canBeWorse ? -1 : -2 }
}
