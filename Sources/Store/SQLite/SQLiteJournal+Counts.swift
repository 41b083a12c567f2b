import CaseFile
import Foundation
import GRDB

/// What big departments ask: a part of a list, or how long it is, and never all of it.
extension SQLiteJournal {
  func cases(_ filter: CaseFilter) throws -> [CaseLine] {
    var conditions = ["c.closed_on IS NULL"]
    var arguments: StatementArguments = []
    func add(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
      conditions.append(condition)
      for value in values { arguments += [value] }
    }
    if let team = filter.team { add("c.team = ?", team.rawValue) }
    if filter.isUnassigned { add("c.caseworker IS NULL") }
    if let staff = filter.caseworkers {
      add("c.caseworker IN (SELECT value FROM json_each(?))", try Self.json(staff.map(\.rawValue)))
    }
    if filter.isRestricted { add("c.restricted = 1") }
    if let day = filter.nextStepUntil { add("c.next_step <= ?", day.description) }
    if let births = filter.births {
      let each = births.map { _ in "c.child_birth BETWEEN ? AND ?" }.joined(separator: " OR ")
      conditions.append("(\(each.isEmpty ? "0" : each))")
      for days in births { arguments += [days.lowerBound.description, days.upperBound.description] }
    }
    let order =
      switch filter.order {
      case .opened: "c.opened_on, c.id"
      case .silence: "coalesce(c.last_contact_family, c.opened_on, '9999'), c.id"
      case .nextStep: "c.next_step, c.id"
      }
    arguments += [filter.limit ?? -1]
    return try caseLines("WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) LIMIT ?", arguments)
  }

  func cases(ofChildren people: [PersonID]) throws -> [CaseLine] {
    try caseLines(
      "WHERE c.child IN (SELECT value FROM json_each(?)) ORDER BY c.opened_on, c.id",
      [try Self.json(people.map(\.rawValue))])
  }

  func meetings(of caseworker: StaffID, until day: Day) throws -> [MeetingRow] {
    try meetings("c.caseworker = ?", [caseworker.rawValue, day.description])
  }

  func meetings(of team: TeamID, until day: Day) throws -> [MeetingRow] {
    try meetings("c.team = ?", [team.rawValue, day.description])
  }

  private func meetings(_ among: String, _ arguments: StatementArguments) throws -> [MeetingRow] {
    try rows(
      """
      SELECT \(MeetingRow.columns(of: "m")) FROM case_row c JOIN meeting_row m ON m.case_id = c.id
      WHERE \(among) AND c.closed_on IS NULL AND m.on_day <= ? ORDER BY m.on_day, m.time, m.case_id
      """, arguments
    ) { try MeetingRow($0) }
  }

  func caseCounts() throws -> [CaseCount] {
    try rows("SELECT team, caseworker, count(*) FROM case_row WHERE closed_on IS NULL GROUP BY team, caseworker") {
      CaseCount(
        team: ($0[0] as String?).map(TeamID.init), caseworker: ($0[1] as String?).map(StaffID.init), count: $0[2])
    }
  }

  func count(_ filter: DutyFilter) throws -> Int {
    let (from, condition, arguments) = Self.chosen(filter)
    return try row("SELECT count(*) FROM \(from) WHERE \(condition)", arguments)?[0] ?? 0
  }

  func casesWithDuties(_ filter: DutyFilter) throws -> [TeamID?: Int] {
    let (from, condition, arguments) = Self.chosen(filter)
    let sql = "SELECT c.team, count(DISTINCT c.id) FROM \(from) WHERE \(condition) GROUP BY c.team"
    return try rows(sql, arguments) { (($0[0] as String?).map(TeamID.init), $0[1] as Int) }
      .reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  func merges(of people: Set<PersonID>) throws -> [RelationRow] {
    try rows(
      """
      SELECT person, other, kind FROM relation_row
      WHERE person IN (SELECT value FROM json_each(?1)) AND kind = ?2
      UNION SELECT person, other, kind FROM relation_row
      WHERE other IN (SELECT value FROM json_each(?1)) AND kind = ?2
      ORDER BY 1, 2
      """, [try Self.json(people.map(\.rawValue)), RelationRow.mergedInto]
    ) { try RelationRow($0) }
  }

  func relations(of people: Set<PersonID>) throws -> [RelationRow] {
    try rows(
      """
      SELECT person, other, kind FROM relation_row WHERE person IN (SELECT value FROM json_each(?1))
      UNION SELECT other, person, kind FROM relation_row WHERE other IN (SELECT value FROM json_each(?1))
      ORDER BY 1, 2, 3
      """, [try Self.json(people.map(\.rawValue))]
    ) { try RelationRow($0) }
  }
}
