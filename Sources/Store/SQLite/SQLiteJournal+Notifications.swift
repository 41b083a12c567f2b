import CaseFile
import Foundation
import GRDB

/// The inbox's SQL: a page of notifications at a time, with every child of each.
extension SQLiteJournal {
  func notifications(_ filter: NotificationFilter) throws -> [NotificationLine] {
    var chosen = try Chosen(filter)
    var others = ""
    let inner = chosen.conditions.joined(separator: " AND ")
    chosen.arguments += [filter.limit, filter.offset]
    if let children = filter.children {
      others = "WHERE n.child IN (SELECT value FROM json_each(?))"
      chosen.arguments += [try Self.json(children.map(\.rawValue))]
    }
    let order = filter.order.sql
    // A notification's line for a child lies in the case of that child which has taken it in. Whoever doesn't know how
    // many are chosen might go through all notifications instead: CROSS JOIN begins with the chosen.
    let sql = """
      SELECT \(NotificationRow.columns(of: "n")), \(PersonRow.columns(of: "p")), \(CaseRow.columns(of: "c"))
      FROM (SELECT n.id FROM notification_row n WHERE \(inner) ORDER BY \(order) LIMIT ? OFFSET ?) chosen
      CROSS JOIN notification_row n ON n.id = chosen.id
      LEFT JOIN person_row p ON p.id = n.child
      LEFT JOIN case_row c ON n.child IS NOT NULL AND c.rowid = (
        SELECT x.rowid FROM intake_link l JOIN case_row x ON x.source = l.source AND x.id = l.case_id
        WHERE l.notification = n.id AND x.child = n.child LIMIT 1)
      \(others) ORDER BY \(order), n.rowid
      """
    let (row, person) = (NotificationRow.table.columns.count, PersonRow.table.columns.count)
    return try rows(sql, chosen.arguments) {
      NotificationLine(
        row: try NotificationRow($0), child: try PersonRow.joined($0, from: row),
        casefile: try CaseRow.joined($0, from: row + person))
    }
  }

  func count(_ filter: NotificationFilter, upTo most: Int) throws -> Int {
    let chosen = try Chosen(filter)
    let some = "SELECT 1 FROM notification_row n WHERE \(chosen.conditions.joined(separator: " AND ")) LIMIT ?"
    return try row("SELECT count(*) FROM (\(some))", chosen.arguments + [most])?[0] ?? 0
  }

  private struct Chosen {
    var conditions = ["n.is_first = 1"]
    var arguments: StatementArguments = []

    init(_ filter: NotificationFilter) throws {
      if let id = filter.id { add("n.id = ?", id.rawValue) }
      if let isOpen = filter.isOpen { add("n.is_open = ?", isOpen) }
      if let place = filter.place { add("n.state = ?", place.rawValue) }
      // Those who wait for an answer are few among the years' notifications: they are looked up by their own indexes,
      // and the + keeps the one on when they came out of it.
      if let from = filter.receivedFrom {
        add("\(filter.awaitsAnswer ? "+" : "")n.received >= ?", from.milliseconds)
      }
      if filter.awaitsAnswer {
        // No answer is due before the notification came.
        add("(n.answer_due >= ? OR n.answer_failed = 1)", filter.receivedFrom?.milliseconds ?? 0)
      }
      if filter.answerFailed { conditions.append("n.answer_failed = 1") }
      if let isFlood = filter.isFlood { add("(n.flood IS NOT NULL) = ?", isFlood) }
      if filter.isUnopened { conditions.append("n.opened IS NULL") }
      if let children = filter.children {
        let ids = try SQLiteJournal.json(children.map(\.rawValue))
        add(
          "n.id IN (SELECT id FROM notification_row WHERE child IN (SELECT value FROM json_each(?)))", ids)
      }
      guard let team = filter.team else { return }
      // The link's stream is the case's.
      add(
        """
        (NOT EXISTS (SELECT 1 FROM intake_link l WHERE l.notification = n.id)
          OR EXISTS (SELECT 1 FROM intake_link l JOIN case_row c ON c.source = l.source
            WHERE l.notification = n.id AND (c.team IS NULL OR c.team = ?)))
        """, team.rawValue)
    }

    private mutating func add(_ condition: String, _ value: any DatabaseValueConvertible) {
      conditions.append(condition)
      arguments += [value]
    }
  }
}

extension NotificationFilter.Order {
  fileprivate var sql: String {
    switch self {
    case .oldest: "n.received, n.id"
    case .newest: "n.received DESC, n.id"
    case .urgent: "n.urgency, n.due, n.id"
    // The + keeps it from going through all of them in this order.
    case .answers: "+n.answer_failed DESC, n.answer_due, n.id"
    }
  }
}
