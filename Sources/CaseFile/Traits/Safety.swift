/// What is known of violence, abuse and coercion.
public struct Safety: Trait {
  public private(set) var violence: [Record<ViolenceKnown>] = []
  public private(set) var coercion: [Record<CoercionApplied>] = []
  public private(set) var riskAssessments: [Record<SafetyRiskAssessed>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    violence.take(entry)
    coercion.take(entry)
    riskAssessments.take(entry)
  }

  /// Since when the case follows the ordinary rules whatever trial the municipality has.
  public var outsideTrialSince: Day? { (violence.map(\.day) + coercion.map(\.day)).min() }
}
