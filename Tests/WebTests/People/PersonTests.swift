import CaseFile
import Testing

@testable import Web

@Suite struct PersonTests {
  @Test func theAddressFollowsTheProtection() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.person(Bench.anna)).body.contains("Åvej 4"))
      _ = try await browser.get(Places.protectPerson(Bench.anna))
      _ = try await browser.post(Places.protectPerson(Bench.anna), [("level", "name-and-address")])
      let warned = try await browser.get(Places.person(Bench.anna)).body
      #expect(warned.contains("Åvej 4") && warned.contains("CPR-loven § 28"))
      _ = try await browser.get(Places.protectPerson(Bench.anna))
      _ = try await browser.post(Places.protectPerson(Bench.anna), [("level", "threatened")])
      for place in [Places.person(Bench.anna), Places.editPerson(Bench.anna), Places.person(Bench.ida)] {
        let body = try await browser.get(place).body
        #expect(!body.contains("Åvej 4"))
      }
      // A form made by hand doesn't write it either.
      _ = try await browser.get(Places.editPerson(Bench.anna))
      _ = try await browser.post(
        Places.editPerson(Bench.anna), [("name", "Anna Vestergaard"), ("address", "Ny vej 1")])
    }
    #expect(try await bench.person(Bench.anna).address == "")
  }

  @Test func theAddressOfOneWhoLivesWithAThreatenedPersonIsHidden() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.editPerson(Bench.ida))
      _ = try await browser.post(
        Places.editPerson(Bench.ida), [("name", "Ida Vestergaard"), ("address", "Åvej 4"), ("born", "2018-05-03")])
      #expect(try await browser.get(Places.person(Bench.ida)).body.contains("Åvej 4"))
      _ = try await browser.get(Places.protectPerson(Bench.anna))
      _ = try await browser.post(Places.protectPerson(Bench.anna), [("level", "threatened")])
      let page = try await browser.get(Places.person(Bench.ida)).body
      #expect(!page.contains("Åvej 4") && page.contains("nær pårørende er truet"))
      let edit = try await browser.get(Places.editPerson(Bench.ida)).body
      #expect(!edit.contains("Åvej 4") && edit.contains("nær pårørende er truet"))
    }
  }

  @Test func onlyWhatChangedIsWrittenAndTheCPRNumberIsMasked() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.person(Bench.ida)).body
      #expect(
        page.contains("031518-••••") && !page.contains("-1234") && !page.contains("0315181234")
          && !page.contains(">1234"))
      _ = try await browser.get(Places.editPerson(Bench.ida))
      let saved = try await browser.post(
        Places.editPerson(Bench.ida),
        [("name", "Ida Vestergaard"), ("born", "2018-05-03"), ("cpr", "031518-1234"), ("phone", "00 22 33 44")])
      #expect(saved.status == 303)
      #expect(try await browser.get(Places.person(PersonID(rawValue: "ingen"))).status == 404)
    }
    let ida = try await bench.person(Bench.ida)
    #expect(ida.phone == "00 22 33 44" && ida.version == 3)
    #expect(try await bench.reads(.person(Bench.ida), by: Bench.mette) == 3)
  }

  @Test func aRelationshipIsFiledWithBoth() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.relatePerson(Bench.emil))
      let found = try await browser.post(Places.relatePerson(Bench.emil), [("q", "Ole")])
      #expect(found.body.contains(Places.relateTo(Bench.emil, Bench.ole).path))
      let form = try await browser.get(Places.relateTo(Bench.emil, Bench.ole))
      #expect(!form.body.contains("checked") && !form.body.contains("selected"))
      let saved = try await browser.post(
        Places.relateTo(Bench.emil, Bench.ole), [("kind", "parent"), ("custody", "yes")])
      #expect(saved.status == 303)
      _ = try await browser.get(Places.relateTo(Bench.emil, Bench.ole))
      let wrong = try await browser.post(
        Places.relateTo(Bench.emil, Bench.ole), [("kind", "friend"), ("custody", "yes")])
      #expect(wrong.status == 422)
    }
    #expect(try await bench.person(Bench.emil).relationships.last?.content.custody == true)
    let ole = try await bench.person(Bench.ole).relationships
    #expect(ole.map(\.content.kind) == [.child] && ole.first?.content.custody == nil)
  }

  @Test func nobodyIsCreatedTwiceByOversight() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newPerson())
      let typed = [("name", "Ole Jensen"), ("phone", "00 1")]
      let page = try await browser.post(Places.newPerson(), typed)
      #expect(page.status == 422 && page.body.contains("samme navn"))
      let same = try await browser.post(Places.newPerson(), typed + [("same", "ole")])
      #expect(same.location == Places.person(Bench.ole).path)
      _ = try await browser.get(Places.newPerson())
      #expect(try await browser.post(Places.newPerson(), typed + [("same", "new")]).status == 303)
    }
    #expect(try await bench.archive.searchPeople("Ole Jensen").count == 2)
  }
}
