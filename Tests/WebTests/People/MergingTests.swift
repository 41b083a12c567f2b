import CaseFile
import Testing

@testable import Web

@Suite struct MergingTests {
  @Test func twoBecomeOneAndTwoAgain() async throws {
    let bench = try await Bench.withKin()
    let second = PersonID(rawValue: "mia2")
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "second"), actor: .staff(Bench.mette), recordedAt: Bench.start,
        filings: [.init(.person(second), at: .at(Bench.start), PersonRegistered(name: "Mia Lise Holm"))]))
    try await bench.browse(as: Bench.mette) { browser in
      let merge = Places.mergePerson(second, Bench.kinMother)
      _ = try await browser.get(merge)
      let saved = try await browser.post(merge, [("keep", Bench.kinMother.rawValue), ("why", "Samme CPR-nummer")])
      #expect(saved.status == 303)
      #expect(try await browser.get(Places.person(Bench.kinMother)).body.contains("Står også som Mia Lise Holm"))
      #expect(try await browser.get(Places.person(second)).body.contains("Lagt sammen med Mia Holm"))
      // Once more is refused, and says so.
      _ = try await browser.get(merge)
      #expect(try await browser.post(merge, [("keep", Bench.kinMother.rawValue)]).status == 422)
      let part = Places.partPerson(second, Bench.kinMother)
      _ = try await browser.get(part)
      #expect(try await browser.post(part, [("why", "To søstre")]).status == 303)
      let body = try await browser.get(Places.person(Bench.kinMother)).body
      #expect(!body.contains("Står også som"))
    }
  }

  /// Whoever is protected under one name is protected under the other.
  @Test func theStrongerProtectionHoldsForBoth() async throws {
    let bench = try await Bench.withKin()
    let second = PersonID(rawValue: "mia2")
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "second"), actor: .staff(Bench.mette), recordedAt: Bench.start,
        filings: [
          .init(.person(second), at: .at(Bench.start), PersonRegistered(name: "Mia Lise Holm")),
          .init(.person(second), at: .at(Bench.start), AddressProtected(level: .threatened)),
          .init(.person(second), at: .at(Bench.start), PersonMerged(duplicate: second, into: Bench.kinMother)),
          .init(.person(Bench.kinMother), at: .at(Bench.start), PersonMerged(duplicate: second, into: Bench.kinMother)),
        ]))
    try await bench.browse(as: Bench.mette) { browser in
      let body = try await browser.get(Places.person(Bench.kinMother)).body
      #expect(!body.contains("Åvej 4"))
    }
  }
}
