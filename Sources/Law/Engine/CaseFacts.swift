import CaseFile

/// What the law is told of one child's case.
public struct CaseFacts: Hashable, Sendable {
  public enum Child: Hashable, Sendable {
    case born(Day)
    /// Not born yet; expected that day.
    case due(Day)

    /// The birthday, or the day that is expected to be.
    public var birthday: Day {
      switch self {
      case .born(let day), .due(let day): day
      }
    }
  }

  /// Nil where nothing is known: duties bound to an age can't be judged, others are judged as for a child under 18.
  public var child: Child?
  public var facts: [Fact]
  /// What the source doesn't speak of, or not fully: that a step isn't there then says nothing.
  public var silent: Set<FactKind>

  public init(child: Child? = nil, facts: [Fact], silent: Set<FactKind> = []) {
    self.child = child
    self.facts = facts
    self.silent = silent
  }

  /// What was known at a moment: what has happened by then, and what has happened at a time that nobody knows.
  func known(asOf moment: Instant) -> CaseFacts {
    var known = self
    known.facts = facts.filter { $0.at.earliest.map { $0 <= moment } ?? true }
    return known
  }
}
