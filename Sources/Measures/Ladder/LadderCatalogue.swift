/// Which step a kind of support sits on.
public struct LadderPlace: Codable, Hashable, Sendable {
  /// The name of the kind, as the case file has it.
  public let support: String
  /// Several where the kind alone doesn't say: a placement is in kin, a foster family or an institution.
  public let steps: [LadderStep]
  public let source: String
  public let sureness: Sureness

  public init(_ support: String, _ steps: LadderStep..., source: String, sureness: Sureness) {
    self.init(support, steps: steps, source: source, sureness: sureness)
  }

  public init(_ support: String, steps: [LadderStep], source: String, sureness: Sureness) {
    self.support = support
    self.steps = steps
    self.source = source
    self.sureness = sureness
  }
}

/// Kinds of support on steps: ours to begin with, the municipality's own in place of ours.
public struct LadderCatalogue: Codable, Hashable, Sendable {
  public private(set) var places: [LadderPlace]

  public init(_ places: [LadderPlace] = LadderCatalogue.standard) { self.places = places }

  /// Sets a kind on its step, in place of where it sat.
  public mutating func set(_ place: LadderPlace) {
    if let index = places.firstIndex(where: { $0.support == place.support }) {
      places[index] = place
    } else {
      places.append(place)
    }
  }

  public func place(of support: String) -> LadderPlace? { places.first { $0.support == support } }
  public func steps(of support: String) -> [LadderStep] { place(of: support)?.steps ?? [] }

  /// The step, where the kind alone says which.
  public func step(of support: String) -> LadderStep? {
    let steps = steps(of: support)
    return steps.count == 1 ? steps[0] : nil
  }

  public func kinds(on step: LadderStep) -> [String] { places.filter { $0.steps.contains(step) }.map(\.support) }

  /// The agency's own mapping to paragraphs couldn't be read: these are inferred from its description of the steps and
  /// from barnets lov §§ 30, 32 and 46, and are the municipality's to change.
  public static let standard: [LadderPlace] = [
    LadderPlace("early-help", .preventive, source: "barnets lov § 30", sureness: .secondHand),
    LadderPlace("counselling", .preventive, source: "barnets lov § 30", sureness: .reckoned),
    LadderPlace("day-care", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("home-support", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("family-treatment", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("family-placement", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("respite", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("contact-person", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("internship", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("merged-family-oriented", .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace("other", .preventive, .homeBased, source: "barnets lov § 32 stk. 1", sureness: .reckoned),
    LadderPlace(
      "placement", .kinOrNetwork, .fosterFamily, .institution, source: "Social- og Boligstyrelsen, Indsatstrappen",
      sureness: .read),
  ]
}
