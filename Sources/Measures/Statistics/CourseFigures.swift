/// What a department's courses show together. Coverage stands first: figures of change mean nothing where first and
/// last scores aren't taken as a rule. What was left out, and why, is part of the answer.
public struct CourseFigures: Hashable, Sendable {
  public let coverage: Coverage
  /// How many were left out for each reason. Shown whole or not at all: how often we measured isn't about anybody.
  public let exclusions: Shown<[Exclusion: Int]>
  public let change: ChangeFigures
  /// Of the courses that change is reckoned from.
  public let meanFirst: Shown<Double>
  public let meanLast: Shown<Double>
  public let effect: Shown<EffectSize>
  /// Mean of last score less target, positive better than expected.
  public let changeIndex: Shown<Double>
  public let targetReached: Shown<Share>
  /// Ended by the family alone, without effect and short of the target, of all closed courses.
  public let droppedOut: Shown<Share>
  public let meanMeetings: Shown<Double>
  public let medianMeetings: Shown<Double>
  public let meanDays: Shown<Double>
  public let medianDays: Shown<Double>

  /// Is the tool used?
  public struct Coverage: Hashable, Sendable {
    public let closed: Shown<Int>
    /// Of closed courses: those with any score, and those with a first and a last one.
    public let scored: Shown<Share>
    public let paired: Shown<Share>

    init(_ closed: [Course], _ cells: SmallCells) {
      self.closed = cells.count(closed.count)
      scored = cells.done(closed.count { !$0.scores.isEmpty }, of: closed.count)
      paired = cells.done(closed.count { $0.scores.count >= 2 }, of: closed.count)
    }
  }

  /// All of one instrument: totals of different instruments can't be added, and nil says that somebody tried.
  public init?(_ courses: [Course], hiding cells: SmallCells = SmallCells()) {
    let scales = Set(courses.compactMap(\.norms).map { [$0.direction.rawValue, $0.range.map { "\($0)" } ?? ""] })
    guard scales.count <= 1 else { return nil }
    let closed = courses.filter(\.isClosed)
    let reasons = courses.map(Exclusion.of)
    let counted = zip(courses, reasons).compactMap { $1 == nil ? $0 : nil }
    coverage = Coverage(closed, cells)
    let left = Dictionary(uniqueKeysWithValues: Exclusion.allCases.map { why in (why, reasons.count { $0 == why }) })
    exclusions = courses.count < cells.least ? .withheld(.few(least: cells.least)) : .value(left)
    change = ChangeFigures(
      counted.compactMap { course in course.norms.flatMap { ChangeRule($0) }.map { (course.scores, $0) } },
      hiding: cells)
    meanFirst = cells.mean(of: counted.count, Sample(counted.compactMap { $0.scores.first?.value }).mean)
    meanLast = cells.mean(of: counted.count, Sample(counted.compactMap { $0.scores.last?.value }).mean)
    effect = Self.effect(counted, cells)
    changeIndex = Self.changeIndex(counted, cells)
    let reached = counted.compactMap(\.reachedTarget)
    targetReached = cells.share(reached.count { $0 }, of: reached.count)
    droppedOut = cells.share(closed.count(where: \.isDropOut), of: closed.count)
    let meetings = Sample(closed.map { Double($0.meetings) })
    meanMeetings = cells.mean(of: closed.count, meetings.mean)
    medianMeetings = cells.mean(of: closed.count, meetings.median)
    let days = Sample(closed.compactMap { $0.days.map(Double.init) })
    meanDays = cells.mean(of: days.count, days.mean)
    medianDays = cells.mean(of: days.count, days.median)
  }

  private static func effect(_ courses: [Course], _ cells: SmallCells) -> Shown<EffectSize> {
    let first = courses.compactMap(\.scores.first)
    let last = courses.compactMap(\.scores.last)
    let direction = courses.first?.norms?.direction ?? .higherIsBetter
    return cells.mean(of: first.count, EffectSize(first: first, last: last, direction: direction))
  }

  private static func changeIndex(_ courses: [Course], _ cells: SmallCells) -> Shown<Double> {
    let beyond = courses.compactMap { course -> Double? in
      guard let target = course.target, let norms = course.norms, let last = course.scores.last else { return nil }
      return norms.improvement(from: target, to: last).value
    }
    return cells.mean(of: beyond.count, Sample(beyond).mean)
  }
}
