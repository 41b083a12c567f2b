import CaseFile

/// A row of a derived table: a list's line, made from a stream and thrown away with the next entry.
public protocol DerivedRow: Hashable, Sendable {
  static var table: DerivedTable { get }
  /// In the order of the table's columns, without the stream it comes from.
  var cells: [Cell] { get }
  init(_ reader: inout CellReader) throws
}

/// Everything that one stream gives to the lists.
public struct DerivedRows: Hashable, Sendable {
  public var cases: [CaseRow] = []
  public var duties: [DutyRow] = []
  public var people: [PersonRow] = []
  public var nameTokens: [NameTokenRow] = []
  public var relations: [RelationRow] = []
  public var notifications: [NotificationRow] = []
  public var intakeLinks: [IntakeLinkRow] = []
  public var staff: [StaffRow] = []
  public var teams: [TeamRow] = []
  public var messages: [MessageRow] = []
  public var measures: [MeasureRow] = []
  public var meetings: [MeetingRow] = []

  public init() {}

  /// Adds a person with the words it is found by: its name, and other names it goes by or went by.
  public mutating func add(_ person: PersonRow, otherNames: [String] = []) {
    people.append(person)
    let words = Set(([person.name] + otherNames).flatMap(NameSearch.tokens))
    nameTokens += words.sorted().map { NameTokenRow(token: $0, person: person.id, name: person.name) }
  }

  var tables: [(table: DerivedTable, rows: [[Cell]])] {
    func part<Row: DerivedRow>(_ rows: [Row]) -> (DerivedTable, [[Cell]]) { (Row.table, rows.map(\.cells)) }
    return [
      part(cases), part(duties), part(people), part(nameTokens), part(relations), part(notifications),
      part(intakeLinks), part(staff), part(teams), part(messages), part(measures), part(meetings),
    ]
  }
}

/// Makes the rows of a stream from its entries: pure, so that the same entries always give the same rows.
public protocol Deriver: Sendable {
  /// Changes with every change of what `rows` gives (its own version, the rule sets it uses); the store then makes all
  /// rows anew when it is opened.
  var version: String { get }
  /// What the municipality has chosen that decides what some rows say; empty where nothing is.
  var choices: String { get }

  /// Whether the rows of a stream may change with the choices.
  func followsChoices(_ stream: StreamID) -> Bool

  func rows(for stream: StreamID, entries: [Entry], cpr: CPRKey) -> DerivedRows
}

extension Deriver {
  public var choices: String { "" }
  public func followsChoices(_ stream: StreamID) -> Bool { false }
}

/// Derives nothing: for tools that only need the journal.
public struct NoDeriver: Deriver {
  public let version = "none"
  public init() {}
  public func rows(for stream: StreamID, entries: [Entry], cpr: CPRKey) -> DerivedRows { DerivedRows() }
}
