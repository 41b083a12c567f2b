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

  /// Found by either name, as one; and as two again when they are parted.
  @Test func twoWhoAreOneAreFoundAsOne() async throws {
    let bench = try await Bench.withKin()
    let second = PersonID(rawValue: "mia2")
    func merged(_ content: any Content, _ name: String) async throws {
      try await bench.archive.append(
        Act(
          id: ActID(rawValue: name), actor: .staff(Bench.mette), recordedAt: Bench.start,
          filings: [second, Bench.kinMother].map { .init(.person($0), at: .at(Bench.start), content) }))
    }
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "second"), actor: .staff(Bench.mette), recordedAt: Bench.start,
        filings: [.init(.person(second), at: .at(Bench.start), PersonRegistered(name: "Mia Bech"))]))
    try await merged(PersonMerged(duplicate: second, into: Bench.kinMother), "merge")
    try await bench.browse(as: Bench.mette) { browser in
      for term in ["Mia", "Mia Bech", "Mia Holm"] {
        _ = try await browser.get(Places.search())
        let body = try await browser.post(Places.search(), [("q", term)]).body
        #expect(body.contains("Står også som Mia Bech"), "\(term)")
        #expect(body.contains("id=\"p-mia\"") && !body.contains("id=\"p-mia2\""), "\(term)")
      }
    }
    try await merged(PersonUnmerged(duplicate: second, from: Bench.kinMother), "part")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.search())
      let body = try await browser.post(Places.search(), [("q", "Mia")]).body
      #expect(!body.contains("Står også som") && body.contains("id=\"p-mia2\""))
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
