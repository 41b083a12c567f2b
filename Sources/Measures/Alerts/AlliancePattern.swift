/// How a conversation's scores have gone, from the first to the latest. In groups the four patterns went with different
/// endings: low that rose with the best and with few who stopped; low that stayed, and high that fell, with more who
/// stopped (Group SRS; effectivetherapistblog.com, read there). It is a thing to know, not an alert.
public enum AlliancePattern: String, Codable, Hashable, Sendable, CaseIterable {
  case lowStayedLow = "low-stayed-low"
  case highStayedHigh = "high-stayed-high"
  case lowRose = "low-rose"
  case highFell = "high-fell"
}

extension Series {
  /// Nil for other instruments, without a border, and before there are two scores.
  public var alliancePattern: AlliancePattern? {
    guard instrument.purpose == .alliance, points.count >= 2, let norms, let cutOff = norms.cutOff?.value,
      let first = scores.first, let last = scores.last
    else { return nil }
    let beganLow = norms.improvement(from: cutOff, to: first) < 0
    let isLow = norms.improvement(from: cutOff, to: last) < 0
    switch (beganLow, isLow) {
    case (true, true): return .lowStayedLow
    case (false, false): return .highStayedHigh
    case (true, false): return .lowRose
    case (false, true): return .highFell
    }
  }

  /// How many meetings have been held since the last score, `held` being the number of the latest; nil where nothing
  /// was scored. For the list of courses that nobody has asked about for a while.
  public func meetingsSinceScore(held: Int) -> Int? {
    points.map(\.meeting).max().map { max(0, held - $0) }
  }
}
