/// Decisions, hearings of the parties, consents, and what was offered.
public struct Decisions: Trait {
  public private(set) var made: [Record<DecisionMade>] = []
  public private(set) var hearings: [Record<PartiesHeard>] = []
  public private(set) var offers: [Record<SupportOffered>] = []
  public private(set) var consents: [Record<ConsentGiven>] = []
  public private(set) var withdrawals: [Record<ConsentWithdrawn>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    made.take(entry)
    hearings.take(entry)
    offers.take(entry)
    consents.take(entry)
    withdrawals.take(entry)
  }

  public func named(_ id: String) -> Record<DecisionMade>? { made.last { $0.content.id == id } }

  public var validConsents: [Record<ConsentGiven>] {
    let gone = Set(withdrawals.compactMap(\.content.for))
    return consents.filter { !gone.contains($0.content.id) }
  }
}

extension Decisions {
  /// Takes back a consent that holds.
  @discardableResult
  public func withdraw(_ content: ConsentWithdrawn) throws(Refusal) -> ConsentWithdrawn {
    try Refusal.unless(consents.contains { $0.content.id == content.for }, .unknownConsent)
    if let before = withdrawals.first(where: { $0.content.for == content.for }) {
      throw Refusal(.alreadyWithdrawn, dates: ["date": before.day])
    }
    return content
  }

  /// The decision that somebody refers to.
  func referred(_ id: String) throws(Refusal) -> Record<DecisionMade> {
    try Refusal.ifNil(named(id), .unknownDecision)
  }
}
