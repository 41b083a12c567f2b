/// Delimited matters, looked into with the family (barnets lov § 19).
public struct Clarifications: Trait {
  public private(set) var started: [Record<ClarificationStarted>] = []
  public private(set) var finished: [Record<ClarificationFinished>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    started.take(entry)
    finished.take(entry)
  }

  public var isRunning: Bool { started.count > finished.count }
}
