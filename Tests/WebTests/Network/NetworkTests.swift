import CaseFile
import Foundation
import Testing

@testable import Web

@Suite struct NetworkTests {
  /// A case with a child and a mother, and a map that the child has begun with one friend on it.
  private func bench(_ more: any Content...) async throws -> Bench {
    let bench = try await Bench()
    let child = PersonID(rawValue: "child-of-\(Bench.open)")
    let mother = PersonID(rawValue: "mother")
    var filings = [
      Act.Filing(.person(child), at: .at(Bench.start), PersonRegistered(name: "Alma Holm", born: Day(2016, 3, 2))),
      Act.Filing(.person(mother), at: .at(Bench.start), PersonRegistered(name: "Mia Holm", sex: .female)),
    ]
    let inCase: [any Content] = [
      MemberJoined(person: mother, role: .mother, custody: true),
      NetworkMapBegun(id: "map-alma", drawer: .child, person: child, name: "Alma"),
      NetworkPersonPlaced(map: "map-alma", id: "sofie", name: "Sofie", sector: .friends, ring: 2),
    ]
    filings += (inCase + more).map { Act.Filing(.child(Bench.open), at: .at(Bench.start), $0) }
    try await bench.archive.append(
      Act(id: ActID(rawValue: "kin"), actor: .staff(Bench.mette), recordedAt: Bench.start, filings: filings))
    return bench
  }

  private func networks(_ bench: Bench) async throws -> Networks {
    let visit = try await bench.visit(as: Bench.mette)
    return try await visit.open(Bench.open, for: .readCase).file.networks
  }

  private static let sofie = Two(Bench.open, Slug(rawValue: "sofie"))

  @Test func whoIsWantedOnTheMapIsInvitedToAMeetingThatIsPlanned() async throws {
    let bench = try await bench(NetworkInvitation(id: "sofie", name: "Sofie", standing: .wanted))
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.meetingPlan(Bench.open)).body.contains("Sofie"))
      let saved = try await browser.post(
        Places.meetingPlan(Bench.open),
        [("form", "network"), ("on", Bench.today.description), ("others", "Sofie")])
      #expect(saved.status == 303, "\(saved.body)")
      let meeting = try #require(try await bench.file().meetings.all.first)
      let asked = try await networks(bench).invitations["sofie"]?.content
      #expect(asked?.standing == .invited && asked?.meeting == meeting.id)
    }
  }

  @Test func theMapAndTheListSayTheSame() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.network(Bench.open))
      #expect(page.status == 200)
      #expect(page.body.contains("data-person=\"sofie\""))
      #expect(page.body.contains("Sofie: Venner, ring 2 af 3."))
      #expect(page.body.contains("<caption class=\"hidden\">På kortet, som Alma har tegnet</caption>"))
    }
  }

  @Test func somebodyIsPutOnTheMapFromAPlaceInIt() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.mette) { browser in
      let place = Places.networkPerson(Bench.open).with("kort", "map-alma").with("del", "kin").with("ring", "1")
      let form = try await browser.get(place)
      #expect(form.body.contains("value=\"kin\" checked"))
      let saved = try await browser.post(
        place, [("name", "Farmor"), ("sector", "kin"), ("ring", "1"), ("what", "Henter om fredagen")])
      #expect(saved.status == 303)
    }
    let mark = try #require(try await networks(bench).map("map-alma")?.marks.last)
    #expect(mark.name == "Farmor" && mark.sector == .kin && mark.ring == 1 && mark.person == nil)
  }

  @Test func aNameThatIsMissingCostsNothingOfWhatWasTyped() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.networkPerson(Bench.open))
      let again = try await browser.post(
        Places.networkPerson(Bench.open), [("sector", "kin"), ("ring", "1"), ("what", "Henter om fredagen")])
      #expect(again.status == 422)
      #expect(again.body.contains("Henter om fredagen"))
    }
  }

  @Test func aMoveIsSavedAndAMoveOffTheMapIsNot() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.network(Bench.open))
      let moved = try await browser.post(Places.networkMove(Self.sofie), [("sector", "family"), ("ring", "1")])
      #expect(moved.status == 200)
      #expect(moved.body == "Sofie: Familie, ring 1 af 3.")
      let off = try await browser.post(Places.networkMove(Self.sofie), [("sector", "family"), ("ring", "9")])
      #expect(off.status == 422)
      let odd = try await browser.post(Places.networkMove(Self.sofie), [("sector", "moon"), ("ring", "x")])
      #expect(odd.status == 422)
    }
    let mark = try #require(try await networks(bench).map("map-alma")?.mark("sofie"))
    #expect(mark.sector == .family && mark.ring == 1)
  }

  @Test func twoMapsAreCompared() async throws {
    let bench = try await bench(
      NetworkMapBegun(id: "map-mia", drawer: .parent, name: "Mia"),
      NetworkPersonPlaced(map: "map-mia", id: "sofie", name: "Sofie", sector: .friends, ring: 3),
      NetworkPersonPlaced(map: "map-mia", id: "lærer", name: "Lærer", sector: .schoolAndLeisure, ring: 2))
    try await bench.browse(as: Bench.mette) { browser in
      let place = Places.network(Bench.open).with("kort", "map-alma").with("ved", "map-mia")
      let page = try await browser.get(place)
      #expect(page.body.contains("Længere væk hos Mia"))
      #expect(page.body.contains("Kun hos Mia"))
      #expect(try await browser.get(place.with("oven", "1")).body.contains("class=\"ghost\""))
    }
  }

  @Test func nobodyIsInvitedBeforeTheRiskIsAssessed() async throws {
    let bench = try await bench(ScreeningDone(outcome: .assessment, honour: true))
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.network(Bench.open)).body.contains("barnets lov § 18 stk. 3"))
      let form = try await browser.get(Places.networkInvite(Self.sofie))
      #expect(form.body.contains(Places.step(Bench.open, .riskAssessed).path))
      let refused = try await browser.post(
        Places.networkInvite(Self.sofie), [("standing", "invited"), ("does", "Kommer med til mødet")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("Kommer med til mødet"))
      let wished = try await browser.post(Places.networkInvite(Self.sofie), [("standing", "wanted")])
      #expect(wished.status == 303)
    }
    #expect(try await networks(bench).invitations["sofie"]?.content.standing == .wanted)
  }

  @Test func aProtectedAddressAsksForTheRiskToo() async throws {
    let bench = try await bench()
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "protect"), actor: .staff(Bench.mette), recordedAt: Bench.start,
        filings: [
          .init(.person(PersonID(rawValue: "mother")), at: .at(Bench.start), AddressProtected(level: .threatened))
        ]))
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.networkInvite(Self.sofie))
      let refused = try await browser.post(Places.networkInvite(Self.sofie), [("standing", "invited")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("Mia Holm"))
    }
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "risk"), actor: .staff(Bench.mette), recordedAt: Bench.start.adding(minutes: 1),
        filings: [
          .init(.child(Bench.open), at: .at(Bench.start), SafetyRiskAssessed(assessment: "Mødet holdes på kommunen"))
        ]))
    bench.wait(minutes: 2)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.networkInvite(Self.sofie))
      let invited = try await browser.post(Places.networkInvite(Self.sofie), [("standing", "invited")])
      #expect(invited.status == 303)
    }
  }
}
