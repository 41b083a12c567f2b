import CaseFile
import Foundation
import Law
import Testing

@testable import Store

@Suite struct ArchiveHouseTests {
  @Test func theHouseOpensWithItsOwnListsAndFollowsItsPolicy() async throws {
    let house = try House()
    let archive = try open(house)
    let before = archive.deriving.choices
    try await archive.append(
      House.act(
        "name", Act.Filing(.department, at: .at(House.now), MunicipalityNamed(name: "Eksempelkøbing"))))
    try await archive.followDepartment()
    #expect(archive.deriving.choices == before)
    let policy = PolicySet(duty: "policy.start-support", number: 4, unit: "weeks")
    try await archive.append(House.act("policy", Act.Filing(.department, at: .at(House.now), policy)))
    try await archive.followDepartment()
    #expect(archive.deriving.choices != before)
    #expect(try await archive.verify().problems == [])
    try archive.close()
    let beside = try open(house, .readOnly)
    #expect(try await beside.verify().problems == [])
    #expect(try await beside.department().count == 2)
  }

  private func open(_ house: House, _ access: Archive.Access = .readWrite) throws -> Archive {
    let rules = try RuleSet.bundled()
    return try Archive.open(folder: house.folder, masterKey: house.key, access: access) { department in
      HouseDeriver(rules: rules, setting: Setting(Department(entries: department)))
    }
  }
}
