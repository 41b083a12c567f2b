/// Marks on the wellbeing ruler and what was said beside them.
public struct Ruler: Trait {
  public private(set) var marks: [Record<RulerMarked>] = []
  public private(set) var notes: [Record<RulerNoted>] = []
  public private(set) var closed: [Record<RulerNoteClosed>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    marks.take(entry)
    notes.take(entry)
    closed.take(entry)
  }

  /// Marks that nothing has put right.
  public var standing: [Record<RulerMarked>] {
    let replaced = Set(marks.compactMap(\.content.replaces))
    return marks.filter { !replaced.contains($0.content.id) }
  }

  /// Each person's latest mark on each ruler, in the order in which they were first set.
  public var latest: [Record<RulerMarked>] {
    standing.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      .reduce(into: []) { latest, mark in
        if let index = latest.firstIndex(where: { $0.content.isSameLine(as: mark.content) }) {
          latest[index] = mark
        } else {
          latest.append(mark)
        }
      }
  }

  public func mark(_ id: String) -> Record<RulerMarked>? { marks.first { $0.content.id == id } }
  public func note(_ id: String) -> Record<RulerNoted>? { notes.first { $0.content.id == id } }
  public func holds(_ note: String) -> Bool { !closed.contains { $0.content.for == note } }
}

extension RulerMarked {
  /// One person on one ruler.
  public func isSameLine(as other: RulerMarked) -> Bool {
    side == other.side && context == other.context && by.isSame(as: other.by)
  }

  /// Whether it sits on a step of its own ruler.
  var isOnTheRuler: Bool {
    let grain = halfSteps == true ? 2.0 : 1.0
    return [3, 5, 10].contains(steps) && place >= 1 && place <= Double(steps)
      && (place * grain).rounded() == place * grain
  }
}

extension Ruler {
  @discardableResult
  public func mark(_ content: RulerMarked) throws(Refusal) -> RulerMarked {
    try Refusal.unless(mark(content.id) == nil, .alreadyThere)
    try Refusal.unless(content.isOnTheRuler, .offTheScale)
    if let replaced = content.replaces {
      let old = try Refusal.ifNil(mark(replaced), .unknownMark)
      try Refusal.unless(old.content.isSameLine(as: content), .notTheSameMark)
    }
    return content
  }

  @discardableResult
  public func note(_ content: RulerNoted) throws(Refusal) -> RulerNoted {
    try Refusal.unless(note(content.id) == nil, .alreadyThere)
    try Refusal.unless(!content.words.allSatisfy(\.isWhitespace), .nothingSaid)
    return content
  }

  @discardableResult
  public func close(_ content: RulerNoteClosed) throws(Refusal) -> RulerNoteClosed {
    _ = try Refusal.ifNil(note(content.for), .unknownStatement)
    try Refusal.unless(holds(content.for), .noLongerHolds)
    return content
  }
}
