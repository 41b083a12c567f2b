import CaseFile
import Foundation
import GRDB

/// The lists' SQL.
extension SQLiteJournal {
  private static let caseLines = """
    SELECT \(CaseRow.columns(of: "c")), \(PersonRow.columns(of: "p"))
    FROM case_row c LEFT JOIN person_row p ON p.id = c.child
    """

  func caseLines(_ rest: String, _ arguments: StatementArguments) throws -> [CaseLine] {
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
    let (from, condition, arguments) = Self.chosen(filter)
    let sql = """
      SELECT \(DutyRow.columns(of: "d")), \(CaseRow.columns(of: "c")), \(PersonRow.columns(of: "p"))
      FROM \(from) LEFT JOIN person_row p ON p.id = c.child
      WHERE \(condition) ORDER BY d.due IS NULL, d.due, d.arose, d.case_id, d.duty LIMIT \(filter.limit ?? -1)
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
    // From the rarest word; the others only have to be there too.
    let rarest = try words.map { (word: $0, hits: try hits(of: $0)) }.sorted { $0.hits < $1.hits }.map(\.word)
    guard let first = rarest.first else { return [] }
    // Those who have the very word come first, as the index has them: of a usual name there are thousands.
    let rest = Array(rarest.dropFirst())
    let same = try people("t.token = ?", [first], and: rest, limit: limit)
    guard same.count < limit else { return same }
    let known = Set(same.map(\.id))
    let begins = try people(
      "t.token > ? AND t.token < ?", [first, first + Self.afterAll], and: rest, limit: limit + known.count)
    return same + begins.filter { !known.contains($0.id) }.prefix(limit - same.count)
  }

  private func people(
    _ first: String, _ bounds: [String], and rest: [String], limit: Int
  ) throws -> [PersonRow] {
    var arguments = StatementArguments(bounds)
    for word in rest { arguments += [word, word + Self.afterAll] }
    arguments += [limit]
    let others = rest.map { _ in
      " AND EXISTS (SELECT 1 FROM name_token o WHERE o.person = t.person AND o.token >= ? AND o.token < ?)"
    }
    return try rows(
      """
      SELECT \(PersonRow.columns(of: "p")) FROM (
        SELECT DISTINCT t.person, t.name FROM name_token t WHERE \(first)\(others.joined())
        ORDER BY t.name, t.person LIMIT ?
      ) f JOIN person_row p ON p.id = f.person ORDER BY p.name, p.birth, p.id
      """, arguments
    ) { try PersonRow($0) }
  }

  /// The first spelling after every one that begins with a word.
  private static let afterAll = "\u{10FFFF}"

  /// How many begin with the word; more than some thousand is all the same.
  private func hits(of word: String) throws -> Int {
    let some = "SELECT 1 FROM name_token WHERE token >= ? AND token < ? LIMIT 2000"
    return try row("SELECT count(*) FROM (\(some))", [word, word + Self.afterAll])?[0] ?? 0
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

  static func json(_ values: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
  }
}
