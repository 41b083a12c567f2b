/// Where a case stands on its way from worry to help to an end.
public enum Stage: String, Codable, Hashable, Sendable, CaseIterable {
  /// A worry is in, and not yet judged.
  case received
  /// Judged; what it calls for is being settled.
  case screening
  case clarification
  case assessment
  /// Enough is known: the decision is being made, or is made and the help hasn't started.
  case decision
  /// Help runs, not yet followed up.
  case support
  case followUp = "follow-up"
  case closed
}

extension CaseFile {
  /// Where the case stood at the end of a day, with all that is known now.
  public func stage(on day: Day) -> Stage { happened(by: day).stage }

  /// How far the case is by everything that is written in it.
  public var stage: Stage {
    guard closings.isOpen else { return .closed }
    let begun = closings.reopened.last?.sequence ?? 0
    if let help = stageOfHelp(since: begun) { return help }
    let clarified = clarifications.finished.last?.sequence ?? 0
    let assessed = max(assessments.brief.last?.sequence ?? 0, assessments.finished.last?.sequence ?? 0)
    let decided = decisions.made.last { $0.content.about != .assessment }?.sequence ?? 0
    if latestStart(of: .assessment) > max(begun, assessed, decided) { return .assessment }
    if latestStart(of: .clarification) > max(begun, clarified, assessed, decided) { return .clarification }
    if max(clarified, assessed, decided) > begun { return .decision }
    let judged = notifications.all.compactMap(\.assessed).map(\.sequence)
    let known = (screenings.all.map(\.sequence) + screenings.needKnown.map(\.sequence) + judged).max() ?? 0
    return known > begun ? .screening : .received
  }

  private func stageOfHelp(since begun: Int) -> Stage? {
    if let first = supports.running.map(\.started.sequence).min() {
      return followUps.held.contains { $0.sequence > first } ? .followUp : .support
    }
    // All help has ended, and the case is still open: what is left is to look back and close.
    return supports.all.contains { $0.started.sequence > begun } ? .followUp : nil
  }

  private func latestStart(of outcome: ScreeningOutcome) -> Int {
    let screened = screenings.all.last { $0.content.outcome == outcome }?.sequence ?? 0
    guard outcome == .assessment else { return max(screened, clarifications.started.last?.sequence ?? 0) }
    let decided = decisions.made.last { $0.content.about == .assessment }?.sequence ?? 0
    return max(screened, decided, assessments.started.last?.sequence ?? 0, assessments.planned.last?.sequence ?? 0)
  }

  /// The case as it was at the end of a day, with all that is known now.
  func happened(by day: Day) -> CaseFile {
    let end = DanishTime.end(of: day)
    let earlier = entries.filter { ($0.happenedAt.earliest ?? $0.recordedAt) <= end }
    return earlier.count == entries.count ? self : CaseFile(id: id, entries: earlier)
  }
}
