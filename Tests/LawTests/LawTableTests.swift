import CaseFile
import Testing

@testable import Law

/// The law in tables, in the lawyer's own language: givet – når – så.
@Suite struct LawTableTests {
  static let rows = TestFiles.names(in: "Tables", ending: ".txt").flatMap { name in
    (try? LawTable.rows(TestFiles.text("Tables/\(name).txt"), file: name)) ?? []
  }

  @Test func theTablesAreThere() throws {
    #expect(Self.rows.count >= 60)
    for name in TestFiles.names(in: "Tables", ending: ".txt") {
      #expect(try !LawTable.rows(TestFiles.text("Tables/\(name).txt"), file: name).isEmpty)
    }
  }

  @Test(arguments: rows) func holds(row: LawTable.Row) throws {
    let engine = Engine(rules: try bundled.get(), setting: row.setting)
    let duties = engine.duties(of: row.facts, asOf: DanishTime.end(of: row.judgedOn))
    let failures = row.expectation.failures(among: duties)
    #expect(failures.isEmpty, "\(row): \(failures.map(\.what))")
  }
}
