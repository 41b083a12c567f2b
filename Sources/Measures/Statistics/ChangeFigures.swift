/// How many changed, and which way. What is hidden in one of these figures can't be worked out from another.
public struct ChangeFigures: Hashable, Sendable {
  /// Courses that a change can be reckoned for.
  public let counted: Shown<Int>
  /// By kind; together they are `counted`.
  public let kinds: [Change.Kind: Shown<Int>]
  /// At least reliably better.
  public let better: Shown<Share>
  public let worse: Shown<Share>
  /// Clinically significant, of those who began on the help-seeking side of the border.
  public let recovered: Shown<Share>

  /// `courses`: first and last score, and the rule they are read by.
  public init(_ courses: [(scores: [Score], rule: ChangeRule)], hiding cells: SmallCells = SmallCells()) {
    let all = courses.compactMap { course in course.rule.change(course.scores) }
    let count = Dictionary(grouping: all, by: \.kind).mapValues(\.count)
    let numbers = Change.Kind.allCases.map { count[$0] ?? 0 }
    let shown = Dictionary(uniqueKeysWithValues: zip(Change.Kind.allCases, cells.counts(numbers)))
    let hidden = Set(shown.filter { $0.value.value == nil }.keys)
    let significant = count[.clinicallySignificant] ?? 0
    let clinical = courses.count { course in
      course.scores.count >= 2 && course.scores.first.map(course.rule.isClinical) ?? false
    }
    counted = cells.count(all.count)
    kinds = shown
    // The sum of the two better kinds is already plain where both are hidden and nothing else is.
    let betterKinds: Set<Change.Kind> = [.clinicallySignificant, .reliablyBetter]
    better = cells.share(significant + (count[.reliablyBetter] ?? 0), of: all.count)
      .unless(!hidden.isDisjoint(with: betterKinds) && hidden != betterKinds)
    worse = cells.share(count[.reliablyWorse] ?? 0, of: all.count).unless(hidden.contains(.reliablyWorse))
    recovered = cells.share(significant, of: clinical)
      .unless(hidden.contains(.clinicallySignificant) || cells.isSmall(all.count - clinical))
  }
}

extension Shown {
  /// This figure, unless it would give another away.
  fileprivate func unless(_ givesAway: Bool) -> Shown {
    if case .value = self, givesAway { .withheld(.protectsAnother) } else { self }
  }
}
