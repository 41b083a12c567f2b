/// All marks and statements of one child's ruler, folded from what was written.
public struct WellbeingRuler: Hashable, Sendable {
  public private(set) var marks: [RulerMark] = []
  public private(set) var notes: [RulerNote] = []
  private var ended: [String: DayNumber] = [:]

  public init() {}

  /// Why a mark or a statement can't be taken.
  public enum Refused: Error, Hashable, Sendable {
    case sameTwice
    case notAPlace(among: [Score])
    case noWords
    case unknownMark
    case unknownNote
    /// It puts right a mark by somebody else, or on another ruler.
    case notTheSameRuler
  }

  public mutating func take(_ mark: RulerMark) throws(Refused) {
    guard !marks.contains(where: { $0.id == mark.id }) else { throw .sameTwice }
    guard mark.scale.places.contains(mark.place) else { throw .notAPlace(among: mark.scale.places) }
    if let replaced = mark.replaces {
      guard let old = marks.first(where: { $0.id == replaced }) else { throw .unknownMark }
      guard old.line == mark.line else { throw .notTheSameRuler }
    }
    marks.append(mark)
  }

  public mutating func take(_ note: RulerNote) throws(Refused) {
    guard !notes.contains(where: { $0.id == note.id }) else { throw .sameTwice }
    guard !note.words.allSatisfy(\.isWhitespace) else { throw .noWords }
    notes.append(note)
  }

  public mutating func take(_ end: RulerNoteEnded) throws(Refused) {
    guard notes.contains(where: { $0.id == end.note }) else { throw .unknownNote }
    ended[end.note] = end.day
  }

  /// Statements that hold.
  public func current(_ kind: RulerNote.Kind, in context: RulerContext? = nil) -> [RulerNote] {
    notes.filter { $0.kind == kind && ended[$0.id] == nil && (context == nil || $0.context == context) }
  }

  /// Marks that nothing has put right, by day; on one day as they were written.
  public var standing: [RulerMark] {
    let replaced = Set(marks.compactMap(\.replaces))
    return marks.filter { !replaced.contains($0.id) }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// One for each scorer on each ruler, in the order in which they first appear.
  public var courses: [RulerCourse] {
    var order: [RulerLine] = []
    var byLine: [RulerLine: [RulerMark]] = [:]
    for mark in standing {
      if byLine[mark.line] == nil { order.append(mark.line) }
      byLine[mark.line, default: []].append(mark)
    }
    return order.compactMap { line in byLine[line].flatMap { RulerCourse(line, $0) } }
  }
}

/// One scorer on one ruler.
public struct RulerLine: Hashable, Sendable {
  public let aspect: RulerAspect
  public let context: RulerContext
  public let scorer: Scorer
}

extension RulerMark {
  public var line: RulerLine { RulerLine(aspect: aspect, context: context, scorer: scorer) }
}
