/// First and last scores of a group of people, read from a table that has a row for each person, or for each person and
/// occasion. Whoever lacks one is told of and not made up.
public struct PairedScores: Hashable, Sendable {
  /// In the order of the file: a first and a last score, or those there are.
  public let people: [Person]
  /// What couldn't be read, by line; whoever it is about is left out.
  public let remarks: [Remark]

  public struct Person: Hashable, Sendable {
    public let id: String
    public internal(set) var first: Score?
    public internal(set) var last: Score?
    /// Something about them couldn't be read.
    public internal(set) var isUnreadable = false
  }

  public struct Remark: Hashable, Sendable {
    public let line: Int
    public let why: Why

    public enum Why: Hashable, Sendable {
      case cells(Int, expected: Int)
      case notANumber(String, column: String)
      case outside(String, ScoreRange)
      /// The same person and occasion on an earlier line.
      case twice(earlier: Int)
      case nameless
    }
  }

  /// Where the scores stand.
  public enum Shape: Hashable, Sendable {
    /// A row for each person, a column for each occasion.
    case columns(first: String, last: String)
    /// A row for each person and occasion: the columns of person, occasion and score, and the two occasions that count.
    case rows(person: String, occasion: String, score: String, first: String, last: String)

    /// The columns it takes.
    public var columns: [String] {
      switch self {
      case .columns(let first, let last): [first, last]
      case .rows(let person, let occasion, let score, _, _): [person, occasion, score]
      }
    }
  }

  /// - Parameter range: of the scores; nil where any number will do.
  /// - Returns: nil where the head lacks a column of the shape.
  public init?(_ table: TextTable, _ shape: Shape, in range: ScoreRange?) {
    var reader = Reader(range: range, width: table.head.count)
    switch shape {
    case .columns(let first, let last):
      guard let from = table.column(first), let to = table.column(last) else { return nil }
      for row in table.rows where reader.isWhole(row) {
        let person = reader.person("\(row.line)")
        reader.take(row, from, first, of: person, isFirst: true)
        reader.take(row, to, last, of: person, isFirst: false)
      }
    case .rows(let person, let occasion, let score, let first, let last):
      guard let who = table.column(person), let when = table.column(occasion), let what = table.column(score)
      else { return nil }
      for row in table.rows where reader.isWhole(row) {
        guard !row.cells[who].isEmpty else {
          reader.remarks.append(Remark(line: row.line, why: .nameless))
          continue
        }
        let person = reader.person(row.cells[who])
        if Self.same(row.cells[when], first) { reader.take(row, what, score, of: person, isFirst: true) }
        if Self.same(row.cells[when], last) { reader.take(row, what, score, of: person, isFirst: false) }
      }
    }
    people = reader.people
    remarks = reader.remarks
  }

  /// `1` and `1.0` are one occasion.
  private static func same(_ text: String, _ other: String) -> Bool {
    text == other || Score(text).map { $0 == Score(other) } ?? false
  }

  private struct Reader {
    let range: ScoreRange?
    let width: Int
    var people: [Person] = []
    var remarks: [Remark] = []
    private var index: [String: Int] = [:]
    /// The line that each score was read from.
    private var lines: [String: Int] = [:]

    init(range: ScoreRange?, width: Int) { (self.range, self.width) = (range, width) }

    mutating func person(_ id: String) -> Int {
      if let known = index[id] { return known }
      people.append(Person(id: id))
      index[id] = people.count - 1
      return people.count - 1
    }

    /// A row with too many or too few cells can't be told apart, and nobody in it.
    mutating func isWhole(_ row: TextTable.Row) -> Bool {
      if row.cells.count == width { return true }
      remarks.append(Remark(line: row.line, why: .cells(row.cells.count, expected: width)))
      return false
    }

    mutating func take(_ row: TextTable.Row, _ cell: Int, _ column: String, of person: Int, isFirst: Bool) {
      let text = row.cells[cell]
      // How spreadsheets and R write that there is none.
      if ["", "NA", "NaN", "."].contains(text) { return }
      guard let score = Score(text) else { return refuse(row, .notANumber(text, column: column), person) }
      if let range, !range.contains(score) { return refuse(row, .outside(text, range), person) }
      let key = "\(person) \(isFirst)"
      if let earlier = lines[key] { return refuse(row, .twice(earlier: earlier), person) }
      lines[key] = row.line
      if isFirst { people[person].first = score } else { people[person].last = score }
    }

    private mutating func refuse(_ row: TextTable.Row, _ why: Remark.Why, _ person: Int) {
      people[person].isUnreadable = true
      remarks.append(Remark(line: row.line, why: why))
    }
  }
}

extension PairedScores {
  /// Those with both scores.
  public var pairs: [(first: Score, last: Score)] {
    people.compactMap { person in
      guard !person.isUnreadable, let first = person.first, let last = person.last else { return nil }
      return (first, last)
    }
  }

  public var withoutFirst: Int { people.count { !$0.isUnreadable && $0.first == nil && $0.last != nil } }
  public var withoutLast: Int { people.count { !$0.isUnreadable && $0.first != nil && $0.last == nil } }
  public var withoutEither: Int { people.count { !$0.isUnreadable && $0.first == nil && $0.last == nil } }
  public var unreadable: Int { people.count(where: \.isUnreadable) }
}
