/// The safety map of one family, folded from what was said.
public struct SafetyMap: Hashable, Sendable {
  public private(set) var items: [SafetyItem] = []
  public private(set) var marks: [SafetyMark] = []
  private var changes: [String: [SafetyItemChanged]] = [:]

  public init() {}

  public enum Refused: Error, Hashable, Sendable {
    case sameTwice
    case noWords
    case outsideTheLine(ScoreRange)
    /// Between two places, as 5.3 where halves are the finest.
    case betweenPlaces(step: Score)
    case unknownItem
    case unknownMark
    case notTheSamePerson
    /// A goal answers something that isn't a danger statement.
    case notADanger
    case badDuration
    /// It no longer holds, so there is nothing to change.
    case hasEnded
  }

  public mutating func take(_ item: SafetyItem) throws(Refused) {
    guard !items.contains(where: { $0.id == item.id }) else { throw .sameTwice }
    guard !Optional(item.words).isBlank else { throw .noWords }
    guard item.goal?.forDays ?? 1 > 0 else { throw .badDuration }
    if let danger = item.goal?.danger {
      guard let answered = items.first(where: { $0.id == danger }) else { throw .unknownItem }
      guard answered.kind == .danger else { throw .notADanger }
    }
    items.append(item)
  }

  public mutating func take(_ change: SafetyItemChanged) throws(Refused) {
    guard items.contains(where: { $0.id == change.item }) else { throw .unknownItem }
    guard holds(change.item) else { throw .hasEnded }
    if change.words != nil, change.words.isBlank { throw .noWords }
    changes[change.item, default: []].append(change)
  }

  public mutating func take(_ mark: SafetyMark) throws(Refused) {
    guard !marks.contains(where: { $0.id == mark.id }) else { throw .sameTwice }
    guard SafetyMark.range.contains(mark.place) else { throw .outsideTheLine(SafetyMark.range) }
    guard mark.place.hundredths % SafetyMark.step.hundredths == 0 else { throw .betweenPlaces(step: SafetyMark.step) }
    if let replaced = mark.replaces {
      guard let old = marks.first(where: { $0.id == replaced }) else { throw .unknownMark }
      guard old.scorer == mark.scorer else { throw .notTheSamePerson }
    }
    marks.append(mark)
  }

  /// Whether a statement still holds.
  public func holds(_ id: String) -> Bool { changes[id]?.contains { $0.words == nil } != true }

  /// The words it has now.
  public func words(of item: SafetyItem) -> String { changes[item.id]?.last { $0.words != nil }?.words ?? item.words }

  /// All it has been called, oldest first.
  public func history(of item: SafetyItem) -> [String] {
    [item.words] + (changes[item.id] ?? []).compactMap(\.words)
  }

  /// Those that hold, in the order in which they were said.
  public func current(_ kind: SafetyItem.Kind) -> [SafetyItem] { items.filter { $0.kind == kind && holds($0.id) } }

  public func goals(for danger: SafetyItem) -> [SafetyItem] { current(.goal).filter { $0.goal?.danger == danger.id } }

  /// Each person's latest place on the line, in the order in which they first set one.
  public var line: [SafetyMark] {
    var order: [Scorer] = []
    for mark in marks where !order.contains(mark.scorer) { order.append(mark.scorer) }
    let standing = standing
    return order.compactMap { scorer in standing.last { $0.scorer == scorer } }
  }

  /// Marks that nothing has put right, by day.
  public var standing: [SafetyMark] {
    let replaced = Set(marks.compactMap(\.replaces))
    return marks.filter { !replaced.contains($0.id) }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
