/// How long the family waited: from the first worry to the first decision, and from there to help.
public struct StageClock: Hashable, Sendable {
  /// When the municipality first knew: a notification, or that the child may need support.
  public let concern: Day?
  /// The first decision that doesn't refuse.
  public let decision: Day?
  /// The first help of any kind, with or without a decision.
  public let support: Day?
  /// The day that it is looked at: what hasn't come yet is counted to here.
  public let on: Day

  public var daysToDecision: Int? { days(concern, decision) }
  public var daysFromDecisionToSupport: Int? { days(decision, support) }
  public var daysToSupport: Int? { days(concern, support) }

  /// Days from the worry until today, where neither decision nor help has come.
  public var daysWaiting: Int? { support == nil && decision == nil ? days(concern, on) : nil }

  /// Help can come before the decision; nobody has then waited less than no time.
  private func days(_ from: Day?, _ to: Day?) -> Int? {
    guard let from, let to else { return nil }
    return max(0, to.days(since: from))
  }
}

extension CaseFile {
  /// The clock of the course that runs: after a reopening it starts anew.
  public func stageClock(on day: Day) -> StageClock {
    let file = happened(by: day)
    let begun = file.closings.reopened.last?.sequence ?? 0
    func first<C>(_ records: [Record<C>]) -> Day? { records.filter { $0.sequence > begun }.map(\.day).min() }
    let concerns = [first(file.notifications.all.map(\.received)), first(file.screenings.needKnown)]
    return StageClock(
      concern: concerns.compactMap { $0 }.min(),
      decision: first(file.decisions.made.filter { $0.content.outcome != .refused }),
      support: first(file.supports.all.map(\.started)), on: day)
  }
}
