import CaseFile
import Foundation
import GRDB

extension SQLiteJournal {
  func recreateDerived() throws {
    let stale = try String.fetchAll(
      db,
      sql:
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%source INTEGER NOT NULL REFERENCES stream%'"
    )
    for name in stale { try db.execute(sql: "DROP TABLE \(name)") }
    for table in DerivedTable.all { try db.execute(sql: table.sqliteTable) }
  }

  func derivedIsIndexed() throws -> Bool { try indexes() == Self.indexesAsMade }

  func indexDerived() throws {
    let there = try indexes()
    for name in there.keys.sorted() where there[name] != Self.indexesAsMade[name] {
      try db.execute(sql: "DROP INDEX \(name)")
    }
    for name in Self.indexesAsMade.keys.sorted() where there[name] != Self.indexesAsMade[name] {
      if let sql = Self.indexesAsMade[name] { try db.execute(sql: sql) }
    }
  }

  /// By name, those of the derived tables.
  private func indexes() throws -> [String: String] {
    let tables = try Self.json(DerivedTable.all.map(\.name))
    let sql = """
      SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))
      """
    return try rows(sql, [tables]) { ($0[0] as String, $0[1] as String) }.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  private static let indexesAsMade = Dictionary(
    uniqueKeysWithValues: DerivedTable.all.flatMap(\.sqliteIndexes).map { ($0.name, $0.sql) })

  func addDerived(of stream: String, _ derived: DerivedRows) throws {
    guard let source = try row("SELECT number FROM stream WHERE name = ?", [stream])?[0] as Int? else {
      throw StoreError.damaged(stream)
    }
    for (table, rows) in derived.tables where !rows.isEmpty { try insert(rows, into: table, from: source) }
  }

  private func insert(_ rows: [[Cell]], into table: DerivedTable, from source: Int) throws {
    let insert = try db.cachedStatement(sql: table.sqliteInsert)
    for cells in rows {
      try insert.execute(
        arguments: StatementArguments([source as (any DatabaseValueConvertible)?] + cells.map(\.sqlite)))
    }
  }

  func replaceDerived(of stream: String, with derived: DerivedRows) throws {
    guard let source = try row("SELECT number FROM stream WHERE name = ?", [stream])?[0] as Int? else {
      throw StoreError.damaged(stream)
    }
    for (table, rows) in derived.tables {
      try run("DELETE FROM \(table.name) WHERE source = ?", [source])
      if !rows.isEmpty { try insert(rows, into: table, from: source) }
    }
  }

  func derived(from stream: String) throws -> DerivedRows {
    func all<R: DerivedRow>(_ type: R.Type) throws -> [R] {
      let sql = """
        SELECT \(R.columns()) FROM \(R.table.name)
        WHERE source = (SELECT number FROM stream WHERE name = ?) ORDER BY rowid
        """
      return try self.rows(sql, [stream]) { try R($0) }
    }
    var rows = DerivedRows()
    rows.cases = try all(CaseRow.self)
    rows.duties = try all(DutyRow.self)
    rows.people = try all(PersonRow.self)
    rows.nameTokens = try all(NameTokenRow.self)
    rows.relations = try all(RelationRow.self)
    rows.notifications = try all(NotificationRow.self)
    rows.intakeLinks = try all(IntakeLinkRow.self)
    rows.staff = try all(StaffRow.self)
    rows.teams = try all(TeamRow.self)
    rows.messages = try all(MessageRow.self)
    rows.measures = try all(MeasureRow.self)
    rows.meetings = try all(MeetingRow.self)
    return rows
  }

  func derivedSources() throws -> [String] {
    let union = DerivedTable.all.map { "SELECT source FROM \($0.name)" }.joined(separator: " UNION ")
    return try rows("SELECT name FROM stream WHERE number IN (\(union)) ORDER BY name") { $0[0] }
  }
}

extension DerivedTable {
  /// What the schema of the file is compared with.
  var sqlite: String { "\(sqliteTable)\n\(sqliteIndexes.map { "\($0.sql);" }.joined(separator: "\n"))" }

  var sqliteTable: String {
    let body = columns.map { "  \($0.name) \($0.type.rawValue.uppercased())\($0.mayBeNull ? "" : " NOT NULL")" }
    return """
      CREATE TABLE \(name) (
        source INTEGER NOT NULL REFERENCES stream (number),
      \(body.joined(separator: ",\n"))
      ) STRICT;
      """
  }

  /// Made after the rows where there are many: an index is written faster from its beginning to its end.
  var sqliteIndexes: [(name: String, sql: String)] {
    ([["source"]] + indexes).map { columns in
      let index = "\(name)_by_\(columns.joined(separator: "_"))"
      return (index, "CREATE INDEX \(index) ON \(name) (\(columns.joined(separator: ", ")))")
    }
  }

  var sqliteInsert: String {
    let names = (["source"] + columns.map(\.name)).joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    return "INSERT INTO \(name) (\(names)) VALUES (\(marks))"
  }
}

extension DerivedRow {
  /// `t.id, t.child, …`
  static func columns(of alias: String? = nil) -> String {
    table.columns.map { (alias.map { "\($0)." } ?? "") + $0.name }.joined(separator: ", ")
  }

  /// From the columns that begin at `offset`.
  init(_ row: Row, from offset: Int = 0) throws {
    let cells = (offset..<offset + Self.table.columns.count).map { Cell(row[$0]) }
    var reader = CellReader(cells, of: Self.table.name)
    try self.init(&reader)
  }

  /// Nil where a left join found nothing.
  static func joined(_ row: Row, from offset: Int) throws -> Self? {
    row.hasNull(atIndex: offset) ? nil : try Self(row, from: offset)
  }
}

extension Cell {
  init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null, .double: .null
      case .int64(let value): .integer(value)
      case .string(let value): .text(value)
      case .blob(let value): .blob(value)
      }
  }

  var sqlite: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let value): value
    case .text(let value): value
    case .blob(let value): value
    }
  }
}
