extension OwnDataTrajectory {
  /// `courses` are closed courses' scores, a place for each meeting from the first scored on, nil where one wasn't
  /// (`Series.byMeeting`). The version names what it was made from.
  public init(
    _ courses: [[Score?]], range: ScoreRange, direction: Instrument.Direction, version: String
  ) throws(TooLittle) {
    try self.init(
      courses, range: range, direction: direction, version: version, needed: Self.needed,
      atMeeting: Self.neededAtMeeting)
  }

  /// With other numbers, to measure what they do.
  init(
    _ courses: [[Score?]], range: ScoreRange, direction: Instrument.Direction, version: String, needed: Int,
    atMeeting: Int
  ) throws(TooLittle) {
    let followed = courses.compactMap { FollowedCourse($0) }
    guard courses.count >= needed else { throw .courses(have: courses.count, need: needed) }
    guard followed.count >= needed else { throw .followed(have: followed.count, need: needed) }
    let meetings = Self.reach(followed, atMeeting)
    guard meetings >= 2 else { throw .followed(have: followed.count { $0.later[1] != nil }, need: atMeeting) }
    let mean = followed.reduce(0) { $0 + $1.first.value } / Double(followed.count)
    var rows: [(terms: [Double], value: Double)] = []
    for course in followed {
      for (step, score) in course.later where step < meetings {
        rows.append((Self.terms(first: course.first.value - mean, step: step), (score - course.first).value))
      }
    }
    // Up to three meetings can't decide a curve: then the first score alone must do.
    let fit = meetings > 3 ? LeastSquares.fit(rows) : LeastSquares.fit(rows.map { (Array($0.terms[..<2]), $0.value) })
    guard let fit else { throw .noDifference }
    let coefficients = fit + [Double](repeating: 0, count: 6 - fit.count)
    self.meetings = meetings
    self.range = range
    self.direction = direction
    self.coefficients = coefficients
    centre = mean
    known = Self.middle(followed.map(\.first))
    spreads = (2...meetings).map { Self.spread(followed, at: $0, coefficients, mean) }
    stamp = TrajectoryStamp(
      .ownData, version: version, source: "The department's own closed courses", sureness: .reckoned,
      courses: followed.count)
  }

  /// The last of the meetings that enough courses came to.
  private static func reach(_ courses: [FollowedCourse], _ needed: Int) -> Int {
    var meeting = 1
    while courses.count(where: { $0.later[meeting] != nil }) >= needed { meeting += 1 }
    return meeting
  }

  private static func middle(_ firsts: [Score]) -> ScoreRange {
    let sorted = firsts.sorted()
    let cut = sorted.count / 20
    return ScoreRange(sorted[cut], sorted[sorted.count - 1 - cut])
  }

  /// The differences from the line between which four of five courses lie, counted so that it also holds for the next
  /// one: ranks of n + 1, not n.
  private static func spread(
    _ courses: [FollowedCourse], at meeting: Int, _ coefficients: [Double], _ mean: Double
  ) -> Spread {
    let differences = courses.compactMap { course in
      course.later[meeting - 1].map {
        ($0 - course.first).value - line(coefficients, first: course.first.value - mean, step: meeting - 1)
      }
    }.sorted()
    let count = differences.count
    let low = max(0, (count + 1) / 10 - 1)
    return Spread(low: differences[low], high: differences[count - 1 - low])
  }
}

/// A course with a first score and at least one later, by steps from the first.
private struct FollowedCourse {
  let first: Score
  let later: [Int: Score]

  init?(_ scores: [Score?]) {
    guard let first = scores.first ?? nil else { return nil }
    self.first = first
    var later: [Int: Score] = [:]
    for (step, score) in scores.enumerated().dropFirst() { later[step] = score }
    self.later = later
    if later.isEmpty { return nil }
  }
}
