/// Somebody else's expected courses as numbers: a cubic in meetings whose terms depend on the first score. None comes
/// with the house; a municipality that may use one uploads it, and says by what right.
///
///     x = first − centre,  t = min(meeting − 1, flatAfter)
///     expected = Σ (b[i] + c[i]·x) · t^i
public struct ParameterPack: Codable, Hashable, Sendable {
  public let id: String
  public let version: String
  public let source: String
  /// By what right it is used here. A pack without it isn't taken.
  public let right: String
  public let instruments: [String]
  public let group: String
  public let direction: Instrument.Direction
  public let range: ScoreRange
  public let centre: Score
  /// Courses that begin beyond this have no target.
  public let ceiling: Score?
  /// For courses with up to `upTo` scores, shortest first; the last serves longer ones.
  public let curves: [Curve]

  public struct Curve: Codable, Hashable, Sendable {
    public let upTo: Int?
    public let b: [Double]
    public let c: [Double]
    public let flatAfter: Int
    public let targetAt: Int
    /// How far it is drawn.
    public let meetings: Int
    /// Standard deviation around the curve; nil where it isn't known, and no band is drawn.
    public let deviation: Double?
  }

  public enum Fault: Error, Hashable, Sendable {
    case noRight
    case noCurves
    case unevenTerms
    case curvesOutOfOrder
    case badRange
    case badNumbers
  }

  public func faults() -> [Fault] {
    var faults: [Fault] = []
    if right.allSatisfy(\.isWhitespace) { faults.append(.noRight) }
    if curves.isEmpty { faults.append(.noCurves) }
    if range.low >= range.high { faults.append(.badRange) }
    if curves.contains(where: { $0.b.count != $0.c.count || $0.b.isEmpty }) { faults.append(.unevenTerms) }
    if curves.contains(where: { $0.meetings < 1 || $0.flatAfter < 0 || $0.targetAt < 0 || $0.deviation ?? 1 <= 0 }) {
      faults.append(.badNumbers)
    }
    let limits = curves.dropLast().map { $0.upTo ?? .max }
    if zip(limits, limits.dropFirst()).contains(where: { $0 >= $1 }) || limits.contains(.max) {
      faults.append(.curvesOutOfOrder)
    }
    return faults
  }
}
