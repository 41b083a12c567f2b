import CaseFile
import GRDB

/// The SQL of the figures.
extension SQLiteJournal {
  func measured(_ filter: MeasureFilter) throws -> MeasuredCases {
    let from = filter.closedFrom?.description ?? "0000"
    let until = filter.closedUntil?.description ?? "9999"
    let arguments: StatementArguments = [from, until, filter.team?.rawValue]
    let among = "NOT c.restricted AND (?3 IS NULL OR c.team = ?3)"
    let closed = try rows(
      """
      SELECT c.id, c.opened_on, c.closed_on, c.closing FROM case_row c
      WHERE c.closed_on BETWEEN ?1 AND ?2 AND \(among) ORDER BY c.id
      """, arguments
    ) { row -> MeasuredCases.Closed? in
      guard let closedOn = Day(row[2] as String) else { return nil }
      return MeasuredCases.Closed(
        id: CaseID(rawValue: row[0]), openedOn: (row[1] as String?).flatMap { Day($0) }, closedOn: closedOn,
        reason: row[3])
    }
    let sheets = try rows(
      """
      SELECT \(MeasureRow.columns(of: "m")) FROM measure_row m JOIN case_row c ON c.id = m.case_id
      WHERE (c.closed_on IS NULL OR c.closed_on BETWEEN ?1 AND ?2) AND \(among)
      ORDER BY m.case_id, m.day, m.meeting, m.rowid
      """, arguments
    ) { try MeasureRow($0) }
    return MeasuredCases(closed: closed.compactMap { $0 }, sheets: sheets)
  }
}
