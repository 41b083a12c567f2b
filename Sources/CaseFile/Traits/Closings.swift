/// Whether the case is open, and what was decided for the time after eighteen.
public struct Closings: Trait {
  public private(set) var closed: [Record<CaseClosed>] = []
  public private(set) var reopened: [Record<CaseReopened>] = []
  public private(set) var youth: Record<YouthDecided>?

  public init() {}

  public mutating func take(_ entry: Entry) {
    closed.take(entry)
    reopened.take(entry)
    youth.take(entry)
  }

  /// The closure that holds; nil where the case is open.
  public var standing: Record<CaseClosed>? {
    guard let last = closed.last, last.sequence > reopened.last?.sequence ?? 0 else { return nil }
    return last
  }

  public var isOpen: Bool { standing == nil }
}

extension Closings {
  @discardableResult
  public func close(_ content: CaseClosed) throws(Refusal) -> CaseClosed {
    if let standing { throw Refusal(.alreadyClosed, dates: ["date": standing.day]) }
    return content
  }

  @discardableResult
  public func reopen(_ content: CaseReopened) throws(Refusal) -> CaseReopened {
    try Refusal.unless(!isOpen, .notClosed)
    return content
  }
}
