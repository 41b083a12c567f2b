import Foundation
import GRDB

@testable import Store

/// Somebody who can write to a file of the store and doesn't leave the schema changed.
struct Intruder {
  struct Spot: Hashable {
    var position: Int
    var stream: String
    var sequence: Int
  }

  private let queue: DatabaseQueue

  init(_ folder: URL, _ file: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: folder.appending(path: file).path, configuration: configuration)
  }

  func columns(of table: String) throws -> [String] {
    try queue.read { try $0.columns(in: table).map(\.name) }
  }

  func entries() throws -> [Spot] {
    try queue.read { db in
      let sql = "SELECT position, name, entry.sequence FROM entry JOIN stream ON number = stream ORDER BY position"
      return try Row.fetchAll(db, sql: sql).map { Spot(position: $0[0], stream: $0[1], sequence: $0[2]) }
    }
  }

  /// Runs statements with the triggers out of the way.
  func execute(_ statements: [String]) throws {
    try queue.write { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      for statement in statements { try db.execute(sql: statement) }
      for trigger in triggers { try db.execute(sql: trigger[1]) }
    }
  }

  /// Changes one column of one row, and says how to undo it.
  func alter(_ table: String, _ column: String, where condition: String) throws -> [String] {
    let (rowCondition, value) = try queue.read { db -> (String, DatabaseValue) in
      let value = try DatabaseValue.fetchOne(db, sql: "SELECT \(column) FROM \(table) WHERE \(condition)") ?? .null
      return (condition, value)
    }
    let changed: String
    switch value.storage {
    case .int64(let number): changed = String(number + 1000)
    case .string(let text): changed = Self.literal(text.hasSuffix("x") ? text + "y" : text + "x")
    case .blob(let blob): changed = Self.literal(Data([(blob.first ?? 0) ^ 1]) + blob.dropFirst())
    default: changed = try queue.read { try Self.filler(for: column, of: table, $0) }
    }
    let original =
      switch value.storage {
      case .int64(let number): String(number)
      case .string(let text): Self.literal(text)
      case .blob(let blob): Self.literal(blob)
      default: "NULL"
      }
    try execute(["UPDATE \(table) SET \(column) = \(changed) WHERE \(rowCondition)"])
    // The column may itself have been what the row was found by.
    let found =
      rowCondition.contains(column)
      ? rowCondition.replacingOccurrences(
        of: "\(column) = \(original)", with: "\(column) = \(changed)") : rowCondition
    return ["UPDATE \(table) SET \(column) = \(original) WHERE \(found)"]
  }

  /// Alters when an entry happened, and makes every hash after it fit again, as far as one can without the signing key.
  func forgeChain(ofStream number: Int, from sequence: Int) throws -> String {
    let name = try queue.read { try String.fetchOne($0, sql: "SELECT name FROM stream WHERE number = \(number)") } ?? ""
    let records = try queue.read { try SQLiteJournal(db: $0).records(of: name, after: 0) }
    var previous = StoredEntry.origin
    var statements: [String] = []
    for var record in records {
      if record.sequence == sequence { record.happenedAt = "2001-01-01" }
      record.previous = previous
      record.marks = record.computedMarks
      record.hash = record.computedHash
      previous = record.hash
      statements.append(
        """
        UPDATE entry SET happened_at = '\(record.happenedAt)', previous = \(Self.literal(record.previous)),
          marks = \(Self.literal(record.marks)), hash = \(Self.literal(record.hash)) WHERE position = \(record.position)
        """)
    }
    statements.append("UPDATE stream SET hash = \(Self.literal(previous)) WHERE number = \(number)")
    try execute(statements)
    let links = try queue.read { try SQLiteJournal(db: $0).chain(after: 0, limit: 1000) }
    let total = links.reduce(StoredEntry.origin) { Ledger.hash(after: $0, entry: $1.hash) }
    try execute(["UPDATE ledger SET hash = \(Self.literal(total))"])
    return name
  }

  private static func filler(for column: String, of table: String, _ db: Database) throws -> String {
    let type = try db.columns(in: table).first { $0.name == column }?.type
    return type == "INTEGER" ? "1" : type == "BLOB" ? "x'01'" : "'2001-01-01'"
  }

  private static func literal(_ text: String) -> String { "'\(text.replacingOccurrences(of: "'", with: "''"))'" }

  private static func literal(_ blob: Data) -> String {
    "x'" + blob.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "'"
  }
}

extension Archive {
  /// The check of one stream only.
  func check(stream: String) async throws -> [Problem] {
    try await offload { [self] in
      try engine.read { view in
        var check = StreamCheck(self, witnesses: HeadsLogCheck(headsLog, signer: signer)) { _ in false }
        guard let head = try view.heads(after: "", limit: 1000).first(where: { $0.stream == stream }) else { return [] }
        try check.run(head, in: view)
        return check.problems
      }
    }
  }
}
