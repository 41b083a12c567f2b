import CaseFile
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct DerivedTableTests {
  @Test func theSchemaIsTheListAndEveryColumnHasItsReason() async throws {
    let house = try House()
    let archive = try house.open()
    try archive.close()
    let queue = try DatabaseQueue(path: house.folder.appending(path: "journal.sqlite").path)
    let lying = ["stream", "entry", "blob", "ledger", "setting", "erasure", "grdb_migrations"]
    try await queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      #expect(Set(tables).subtracting(lying) == Set(DerivedTable.all.map(\.name)))
      for table in DerivedTable.all {
        let columns = try db.columns(in: table.name)
        #expect(columns.map(\.name) == ["source"] + table.columns.map(\.name))
        #expect(columns.dropFirst().map(\.isNotNull) == table.columns.map { !$0.mayBeNull })
        #expect(table.columns.allSatisfy { $0.reason.count > 5 })
      }
    }
  }

  @Test func aListIsNewWhenTheEntryIs() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try await archive.append(House.note("b"))
    #expect(try await archive.duties(DutyFilter(caseworker: House.worker)).map(\.duty.duty) == ["duty-1", "duty-2"])
    #expect(try await archive.cases(of: House.worker).map(\.row.id.rawValue) == ["one"])
  }

  @Test func peopleAreFoundByNameAndByNumber() async throws {
    let house = try House()
    let archive = try house.open()
    for (id, name, cpr) in [
      ("1", "Søren Aagaard-Møller", "320113-0001"), ("2", "Sören Åkesson", "320113-0002"),
      ("3", "Kjær Ægidius", "320113-0003"),
    ] {
      let person = StreamID.person(PersonID(rawValue: id))
      try await archive.append(
        House.act("p\(id)", Act.Filing(person, at: .unknown, TestPerson(name: name, cpr: cpr))))
    }
    func found(_ term: String) async throws -> [String] {
      try await archive.searchPeople(term).map(\.id.rawValue).sorted()
    }
    #expect(try await found("soeren") == ["1", "2"])
    #expect(try await found("SØR ågård") == ["1"])
    #expect(try await found("moller") == ["1"])
    #expect(try await found("Aakes") == ["2"])
    #expect(try await found("kjaer") == ["3"])
    #expect(try await found("gaard") == [])
    #expect(try await found("  ") == [])
    #expect(try await archive.people(cpr: "3201130002").map(\.id.rawValue) == ["2"])
    #expect(try await archive.people(cpr: "320113-0009").isEmpty)
  }

  @Test func partsOfListsAndTheirLengthsAgreeWithTheLists() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try await archive.append(House.note("b", in: House.two))
    let filter = DutyFilter(dueBefore: House.now.adding(hours: 48), includesOpenEnded: false)
    #expect(try await archive.count(filter) == 2)
    #expect(try await archive.casesWithDuties(filter) == [TeamID(rawValue: "team"): 2])
    let one = DutyFilter(caseworker: House.worker, limit: 1)
    #expect(try await archive.duties(one).count == 1)
    #expect(try await archive.cases(CaseFilter(limit: 1)).map(\.row.id.rawValue) == ["one"])
    #expect(try await archive.cases(CaseFilter(caseworkers: [House.worker])).count == 2)
    #expect(try await archive.cases(CaseFilter(isUnassigned: true)).isEmpty)
    #expect(try await archive.cases(CaseFilter(births: [])).isEmpty)
    #expect(
      try await archive.caseCounts() == [
        CaseCount(team: TeamID(rawValue: "team"), caseworker: House.worker, count: 2)
      ])
    #expect(
      try await archive.cases(ofChildren: [PersonID(rawValue: "child-two")]).map(\.row.id.rawValue) == ["two"])
  }

  @Test func anotherDeriverMakesTheListsAnewAtTheNextStart() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try archive.close()
    let beside = try house.open(.readOnly, deriver: NoDeriver())
    #expect(try await beside.verify().problems == [Problem(.listsOutdated)])
    let other = try house.open(deriver: NoDeriver())
    #expect(try await other.openCases().isEmpty)
    try await other.use(TestDeriver())
    #expect(try await other.openCases().count == 1)
    #expect(try await other.verify().isClean)
  }
}
