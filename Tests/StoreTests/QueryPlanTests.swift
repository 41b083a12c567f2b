import CaseFile
import Foundation
import GRDB
import Testing

@testable import Store

/// No question that a list asks goes through a table that grows with the years: each is looked up by an index. SQLite is
/// asked how it would go about it, so that the answer is the same for an empty store and for a city's; and as it is asked
/// in earnest, without knowing the values.
@Suite struct QueryPlanTests {
  private static let staff = StaffID(rawValue: "a")
  private static let team = TeamID(rawValue: "t")
  private static let person = PersonID(rawValue: "p")
  private static let now = Instant(milliseconds: 1_780_000_000_000)

  /// What may be gone through: results of the question itself, and tables as long as the department's staff.
  private static let short: Set<String> = [
    "f", "chosen", "asked", "value", "json_each", "CONSTANT", "staff_row", "team_row",
  ]

  private func scans(_ ask: (SQLiteJournal) throws -> Void) throws -> [String] {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      for migration in SQLiteMigration.journal { try db.execute(sql: migration.sql) }
      let journal = SQLiteJournal(db: db)
      try journal.recreateDerived()
      try journal.indexDerived()
      var asked: [String] = []
      db.trace { event in
        if case .statement(let statement) = event { asked.append(statement.sql) }
      }
      try ask(journal)
      db.trace(nil)
      #expect(!asked.isEmpty)
      return try asked.flatMap { sql in
        let plan = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
        plan.setUncheckedArguments(StatementArguments(repeatElement(nil as Int?, count: sql.count { $0 == "?" })))
        return try Row.fetchAll(plan).map { $0["detail"] as String }
      }.filter { $0.hasPrefix("SCAN") && !Self.short.contains(Self.table(of: $0)) }
    }
  }

  private static func table(of step: String) -> String {
    let name = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    return name.hasPrefix("(") ? "f" : name
  }

  @Test func aWholeTableIsSeenToBeGoneThrough() throws {
    let found = try scans {
      _ = try $0.rows("SELECT id FROM notification_row WHERE opened IS NULL") { $0[0] as String }
    }
    #expect(found == ["SCAN notification_row"])
  }

  @Test func noListGoesThroughATableThatGrows() throws {
    let (staff, team, people) = (Self.staff, Self.team, [Self.person])
    let day = DanishTime.day(at: Self.now)
    let found = try scans { lists in
      _ = try lists.cases(of: staff, includingClosed: false)
      _ = try lists.cases(of: team, includingClosed: true)
      _ = try lists.cases(ofChild: Self.person)
      _ = try lists.cases(ofChildren: people)
      _ = try lists.cases([CaseID(rawValue: "c")])
      _ = try lists.cases(CaseFilter(team: team, isUnassigned: true))
      _ = try lists.cases(CaseFilter(caseworkers: [staff], nextStepUntil: day, order: .nextStep, limit: 12))
      _ = try lists.meetings(of: staff, until: day)
      _ = try lists.meetings(of: team, until: day)
      _ = try lists.duties(DutyFilter(dueBefore: Self.now, caseworker: staff, asOf: Self.now, isDoable: true))
      _ = try lists.duties(DutyFilter(dueBefore: Self.now, team: team, asOf: Self.now))
      _ = try lists.links(of: NotificationID(rawValue: "n"))
      _ = try lists.links(of: CaseID(rawValue: "c"))
      _ = try lists.people(withNames: ["anna", "lund"], limit: 50)
      _ = try lists.people(cpr: CPRHash(bytes: Data([1])))
      _ = try lists.people(people)
      _ = try lists.people(bornOn: day, limit: 50)
      _ = try lists.relations(of: Self.person)
      _ = try lists.relations(of: Set(people))
      _ = try lists.merges(of: Set(people))
      _ = try lists.unassessed(limit: 100)
      _ = try lists.arrivals(since: Self.now)
      _ = try lists.records(after: ["case/c": 0, "person/p": 3])
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    NotificationFilter(isOpen: true, team: team), NotificationFilter(isOpen: true, place: .assess, order: .urgent),
    NotificationFilter(place: .assess, isFlood: true, order: .urgent), NotificationFilter(place: .link),
    NotificationFilter(receivedFrom: now, awaitsAnswer: true, order: .answers),
    NotificationFilter(team: team, answerFailed: true, order: .answers),
    NotificationFilter(isOpen: false, team: team, receivedFrom: now, order: .newest),
    NotificationFilter(receivedFrom: now, limit: 5000), NotificationFilter(children: [person]),
    NotificationFilter(id: NotificationID(rawValue: "n")),
  ])
  func noListOfNotificationsDoes(_ filter: NotificationFilter) throws {
    let found = try scans { lists in
      _ = try lists.notifications(filter)
      _ = try lists.count(filter, upTo: 1000)
    }
    #expect(found.isEmpty, "\(found)")
  }
}
