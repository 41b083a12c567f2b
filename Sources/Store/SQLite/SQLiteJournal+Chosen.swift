import CaseFile
import Foundation
import GRDB

/// Filters as SQL: the same for the rows and for how many there are.
extension SQLiteJournal {
  /// From the case where it is somebody's own, else from the duties by their time: the planner can't know which is shorter.
  static func chosen(_ filter: DutyFilter) -> (from: String, condition: String, arguments: StatementArguments) {
    var conditions = ["c.closed_on IS NULL"]
    var arguments: StatementArguments = []
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      conditions.append(condition)
      arguments += [value]
    }
    if let from = filter.dueFrom { add("d.due >= ?", from.milliseconds) }
    if let before = filter.dueBefore {
      add(filter.includesOpenEnded ? "(d.due IS NULL OR d.due < ?)" : "d.due < ?", before.milliseconds)
    } else if !filter.includesOpenEnded {
      conditions.append("d.due IS NOT NULL")
    }
    if filter.isOpenEnded { conditions.append("d.due IS NULL") }
    if let asOf = filter.asOf {
      add("(d.arose IS NULL OR d.arose <= ?)", asOf.milliseconds)
      add("(d.leaves IS NULL OR d.leaves > ?)", asOf.milliseconds)
      if filter.isDoable { add("(d.kind <> 'blocking' OR d.due IS NULL OR d.due > ?)", asOf.milliseconds) }
    }
    if let caseworker = filter.caseworker { add("c.caseworker = ?", caseworker.rawValue) }
    if let team = filter.team { add("c.team = ?", team.rawValue) }
    if let caseID = filter.caseID { add("d.case_id = ?", caseID.rawValue) }
    let byCase = filter.caseworker != nil || filter.team != nil
    let tables = byCase ? "case_row c CROSS JOIN duty_row d" : "duty_row d CROSS JOIN case_row c"
    return ("\(tables) ON c.source = d.source AND c.id = d.case_id", conditions.joined(separator: " AND "), arguments)
  }
}
