import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct ArchiveTests {
  @Test func whatWasWrittenIsReadAgainAlsoAfterReopening() async throws {
    let house = try House()
    let withheld = Audience.withheld(Withholding(.risk, reason: "the reason", until: Day(2026, 9, 1)!))
    let act = House.act(
      "a", Act.Filing(House.one, at: .at(House.now), TestNote(text: "æøå")),
      Act.Filing(House.two, at: .unknown, audience: withheld, TestNote(text: "second")))
    let archive = try house.open()
    let receipt = try await archive.append(act)
    #expect(
      receipt.places == [.init(stream: House.one, sequence: 1), .init(stream: House.two, sequence: 1)])
    try await archive.append(House.note("b"))
    let before = try await archive.read(House.one, trace: House.trace)
    try archive.close()

    let again = try house.open()
    let entries = try await again.read(House.one, trace: House.trace)
    #expect(entries == before)
    #expect(entries.map(\.sequence) == [1, 2])
    #expect(entries.map { ($0.content as? TestNote)?.text } == ["æøå", "text of b"])
    #expect(entries[0].happenedAt == .at(House.now))
    let other = try await again.read(House.two, trace: House.trace)
    #expect(other.first?.audience == withheld)
    #expect(other.first?.happenedAt == .unknown)
    #expect(other.first?.act == ActID(rawValue: "a"))
  }

  @Test func anActSentTwiceIsWrittenOnce() async throws {
    let house = try House()
    let archive = try house.open()
    let first = try await archive.append(House.note("a"))
    let second = try await archive.append(House.note("a"))
    #expect(first == second)
    #expect(try await archive.read(House.one, trace: House.trace).count == 1)
  }

  @Test func neitherTextNorReasonNorCPRStandsInAnyFile() async throws {
    let house = try House()
    let archive = try house.open()
    let withheld = Audience.withheld(Withholding(.risk, reason: "HemmeligGrund", until: Day(2026, 9, 1)!))
    try await archive.append(
      House.act(
        "a", Act.Filing(House.one, at: .unknown, audience: withheld, TestNote(text: "HemmeligTekst")),
        Act.Filing(.person(PersonID(rawValue: "p")), at: .unknown, TestPerson(name: "Test", cpr: "320113-9999"))))
    try await archive.audit.record(
      AuditEvent(.search, at: House.now, who: .staff(House.worker), detail: "HemmeligSøgning"))
    try await archive.drafts.save("HemmeligKladde", of: House.worker, at: "case/one", on: House.now)
    try archive.close()
    for file in try FileManager.default.contentsOfDirectory(at: house.folder, includingPropertiesForKeys: nil) {
      let bytes = try Data(contentsOf: file)
      for secret in ["Hemmelig", "320113", "3201139999"] {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file.lastPathComponent)")
      }
    }
  }

  @Test func anUnknownKindCanNotBeWrittenButIsReadAsSuch() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try archive.close()
    let later = try house.open(vocabulary: [TestGoal.kind: TestGoal.self])
    let entry = try #require(try await later.read(House.one, trace: House.trace).first)
    #expect(entry.kind == TestNote.kind)
    #expect(entry.content == nil)
    #expect(!entry.isErased)
    await #expect(throws: StoreError.unknownKind(TestNote.kind)) { try await later.append(House.note("b")) }
    await #expect(throws: StoreError.emptyAct) { try await later.append(House.act("c")) }
  }

  @Test func aSecondWriterIsTurnedAwayAndAReaderIsNot() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    #expect(throws: StoreError.alreadyOpen(house.folder.path)) { try house.open() }
    let beside = try house.open(.readOnly)
    #expect(try await beside.department().isEmpty)
    await #expect(throws: StoreError.readOnly) { try await beside.append(House.note("b")) }
  }
}
