import CaseFile
import Store
import Testing

@testable import Web

@Suite struct NewChildTests {
  @Test func aChildIsCreatedWithMotherRelationshipsAndCaseInOneAct() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: "Asta Lind")
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.newChild(id))
      #expect(page.body.contains("value=\"Asta Lind\""))
      let saved = try await browser.post(
        Places.newChild(id),
        [
          ("name-1", "Asta Lind"), ("born-1", "2020-01-02"), ("cpr-1", "021520-1234"), ("name-2", "Bertil Lind"),
          ("name-mother", "Carla Lind"), ("custody-mother", "yes"), ("household-mother", "yes"),
          ("caseworker", "mette"),
        ])
      #expect(saved.status == 303)
    }
    let links = try #require(try await bench.notification(id)?.links)
    #expect(links.count == 2)
    let asta = try await bench.person(links[0].content.child)
    #expect(asta.cpr == "0215201234" && asta.born == Day(2020, 1, 2))
    #expect(asta.relationships.map(\.content.kind).sorted { $0.rawValue < $1.rawValue } == [.parent, .sibling])
    let file = try await bench.file(links[0].content.casefile)
    #expect(file.family.members.map(\.content.role) == [.mother, .sibling])
    #expect(file.assignments.caseworker == Bench.mette)
    let mother = try await bench.person(try #require(file.family.custodyHolders.first))
    #expect(mother.sex == .female && mother.relationships.count == 2)
  }

  @Test func anUnbornChildNeedsItsMotherAndHasHer() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1", from: .health, about: "Anna Vestergaard")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newChild(id))
      let unborn = [("name-1", "Ufødt barn Vestergaard"), ("due-1", "2026-10-01")]
      #expect(try await browser.post(Places.newChild(id), unborn).body.contains("følger moderen"))
      let address = Places.newChild(id).with("foraelder", "anna")
      _ = try await browser.get(address)
      let saved = try await browser.post(address, unborn + [("known-role", "mother"), ("custody-known", "yes")])
      #expect(saved.status == 303)
    }
    let link = try #require(try await bench.notification(id)?.links.first?.content)
    let file = try await bench.file(link.casefile)
    #expect(file.family.isUnborn && file.family.opened?.content.mother == Bench.anna)
    // Custody begins with birth; nobody was chosen, so the case is the coordinator's to allocate.
    #expect(file.family.custodyHolders.isEmpty && file.assignments.caseworker == nil)
  }

  @Test func whoeverTheRegisterMayKnowIsShownWithTheReasonBeforeAnybodyIsCreated() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newChild(id))
      let typed = [("name-1", "Idda Vestergård"), ("born-1", "2018-05-03")]
      let page = try await browser.post(Places.newChild(id), typed)
      #expect(page.status == 422)
      #expect(page.body.contains("samme fødselsdag og lignende navn"))
      #expect(!page.body.contains("checked"))
      let saved = try await browser.post(Places.newChild(id), typed + [("same-1", "ida")])
      #expect(saved.status == 303)
    }
    // Filed in the case that she has; nobody was created.
    #expect(try await bench.notification(id)?.links.map(\.content.casefile) == [Bench.idasCase])
    #expect(try await bench.archive.searchPeople("Idda").isEmpty)
  }

  @Test func whatWasTypedIsKeptWhereACPRNumberIsntOne() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newChild(id))
      let page = try await browser.post(Places.newChild(id), [("name-1", "Asta"), ("cpr-1", "12")])
      #expect(page.status == 422)
      #expect(page.body.contains("value=\"Asta\""))
      let nameless = try await browser.post(
        Places.newChild(id), [("name-1", "Asta"), ("born-2", "2020-01-01"), ("name-father", "")])
      #expect(nameless.status == 422)
    }
    #expect(try await bench.archive.searchPeople("Asta").isEmpty)
  }
}
