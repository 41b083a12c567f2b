import CaseFile
import Foundation
import GRDB

/// The lists' SQL.
extension SQLiteJournal {
  private static let caseLines = """
    SELECT \(CaseRow.columns(of: "c")), \(PersonRow.columns(of: "p"))
    FROM case_row c LEFT JOIN person_row p ON p.id = c.child
    """

  private func caseLines(_ rest: String, _ arguments: StatementArguments) throws -> [CaseLine] {
    try rows("\(Self.caseLines) \(rest)", arguments) { row in
      CaseLine(row: try CaseRow(row), child: try PersonRow.joined(row, from: CaseRow.table.columns.count))
    }
  }

  func cases(of caseworker: StaffID, includingClosed: Bool) throws -> [CaseLine] {
    try caseLines(
      "WHERE c.caseworker = ? AND (? OR c.closed_on IS NULL) ORDER BY c.opened_on, c.id",
      [caseworker.rawValue, includingClosed])
  }

  func cases(of team: TeamID, includingClosed: Bool) throws -> [CaseLine] {
    try caseLines(
      "WHERE c.team = ? AND (? OR c.closed_on IS NULL) ORDER BY c.opened_on, c.id", [team.rawValue, includingClosed])
  }

  func cases(ofChild person: PersonID) throws -> [CaseLine] {
    try caseLines("WHERE c.child = ? ORDER BY c.opened_on, c.id", [person.rawValue])
  }

  func cases(_ ids: [CaseID]) throws -> [CaseLine] {
    try caseLines(
      "WHERE c.source IN (SELECT number FROM stream WHERE name IN (SELECT value FROM json_each(?))) ORDER BY c.id",
      [try Self.json(ids.map { StreamID.child($0).description })])
  }

  func openCases() throws -> [CaseLine] {
    try caseLines("WHERE c.closed_on IS NULL ORDER BY c.opened_on, c.id", [])
  }

  func duties(_ filter: DutyFilter) throws -> [DutyLine] {
    var conditions = ["c.closed_on IS NULL"]
    var arguments: StatementArguments = []
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      conditions.append(condition)
      arguments += [value]
    }
    if let before = filter.dueBefore {
      add(filter.includesOpenEnded ? "(d.due IS NULL OR d.due < ?)" : "d.due < ?", before.milliseconds)
    } else if !filter.includesOpenEnded {
      conditions.append("d.due IS NOT NULL")
    }
    if let asOf = filter.asOf {
      add("(d.arose IS NULL OR d.arose <= ?)", asOf.milliseconds)
      add("(d.leaves IS NULL OR d.leaves > ?)", asOf.milliseconds)
    }
    if let caseworker = filter.caseworker { add("c.caseworker = ?", caseworker.rawValue) }
    if let team = filter.team { add("c.team = ?", team.rawValue) }
    if let caseID = filter.caseID { add("d.case_id = ?", caseID.rawValue) }
    let sql = """
      SELECT \(DutyRow.columns(of: "d")), \(CaseRow.columns(of: "c")), \(PersonRow.columns(of: "p"))
      FROM duty_row d JOIN case_row c ON c.source = d.source AND c.id = d.case_id LEFT JOIN person_row p ON p.id = c.child
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY d.due IS NULL, d.due, d.arose, d.case_id, d.duty
      """
    let (duty, caseRow) = (DutyRow.table.columns.count, CaseRow.table.columns.count)
    return try rows(sql, arguments) { row in
      DutyLine(
        duty: try DutyRow(row), row: try CaseRow(row, from: duty),
        child: try PersonRow.joined(row, from: duty + caseRow))
    }
  }

  func links(of notification: NotificationID) throws -> [CaseID] {
    try rows(
      "SELECT DISTINCT case_id FROM intake_link WHERE notification = ? ORDER BY case_id", [notification.rawValue]
    ) { CaseID(rawValue: $0[0]) }
  }

  func links(of caseID: CaseID) throws -> [NotificationID] {
    try rows(
      "SELECT DISTINCT notification FROM intake_link WHERE case_id = ? ORDER BY notification", [caseID.rawValue]
    ) { NotificationID(rawValue: $0[0]) }
  }

  func people(withNames words: [String], limit: Int) throws -> [PersonRow] {
    // The longest word has the fewest hits; the others only have to be there too.
    let sorted = words.sorted { ($1.count, $0) < ($0.count, $1) }
    var arguments: StatementArguments = []
    let conditions = sorted.map { word in
      // The first spelling after every one that begins with the word.
      arguments += [word, word + "\u{10FFFF}"]
      return "id IN (SELECT person FROM name_token WHERE token >= ? AND token < ?)"
    }
    arguments += [limit]
    return try rows(
      """
      SELECT \(PersonRow.columns()) FROM person_row WHERE \(conditions.joined(separator: " AND "))
      ORDER BY name, birth, id LIMIT ?
      """, arguments
    ) { try PersonRow($0) }
  }

  func people(cpr: CPRHash) throws -> [PersonRow] {
    try rows("SELECT \(PersonRow.columns()) FROM person_row WHERE cpr = ? ORDER BY id", [cpr.bytes]) {
      try PersonRow($0)
    }
  }

  func people(_ ids: [PersonID]) throws -> [PersonRow] {
    try rows(
      "SELECT \(PersonRow.columns()) FROM person_row WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name, id",
      [try Self.json(ids.map(\.rawValue))]
    ) { try PersonRow($0) }
  }

  func people(bornOn day: Day, limit: Int) throws -> [PersonRow] {
    try rows(
      "SELECT \(PersonRow.columns()) FROM person_row WHERE birth = ? ORDER BY name, id LIMIT ?",
      [day.description, limit]
    ) { try PersonRow($0) }
  }

  func relations(of person: PersonID) throws -> [RelationRow] {
    try rows(
      """
      SELECT person, other, kind FROM relation_row WHERE person = ?1
      UNION SELECT other, person, kind FROM relation_row WHERE other = ?1 ORDER BY 2, 3
      """, [person.rawValue]
    ) { try RelationRow($0) }
  }

  func staff() throws -> [StaffRow] {
    try rows("SELECT \(StaffRow.columns()) FROM staff_row ORDER BY name, id") { try StaffRow($0) }
  }

  func teams() throws -> [TeamRow] {
    try rows("SELECT \(TeamRow.columns()) FROM team_row ORDER BY name, id") { try TeamRow($0) }
  }

  func waitingMessages(limit: Int) throws -> [MessageRow] {
    try rows("SELECT \(MessageRow.columns()) FROM message_row ORDER BY queued, id LIMIT ?", [limit]) {
      try MessageRow($0)
    }
  }

  static func json(_ values: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
  }
}
