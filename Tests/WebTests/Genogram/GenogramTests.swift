import CaseFile
import Testing

@testable import Web

@Suite struct GenogramTests {
  private static func at(_ id: PersonID) -> Slug { Slug(rawValue: id.rawValue) }
  private static let toMia = Places.genogramPerson(Bench.open).with("til", Bench.kinMother.rawValue)

  @Test func drawsTheFamilyAndTellsItInWords() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.genogram(Bench.open))
      #expect(page.status == 200)
      #expect(page.body.contains("aria-label=\"Mia Holm, mor, født 1985\""))
      #expect(page.body.contains("Har fælles forældremyndighed"))
      #expect(page.body.contains("Barnets hjem"))
      // An address is never part of it.
      #expect(!page.body.contains("Åvej"))
    }
  }

  /// Noa is Bo's child in the register. In Alma's case nobody has named Noa, and so nothing of Noa is shown.
  @Test func whoIsKnownFromAnotherCaseIsNotPulledIn() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      for place in [
        Places.genogram(Bench.open), Places.genogram(Bench.open).with("om", Bench.kinFather.rawValue),
        Places.genogram(Bench.open).with("valgt", Bench.kinFather.rawValue),
        Places.genogramTie(Two(Bench.open, Self.at(Bench.kinFather))),
      ] {
        let body = try await browser.get(place).body
        #expect(!body.contains("Noa"))
      }
      #expect(try await browser.get(Places.genogram(Bench.open).with("om", Bench.kinOther.rawValue)).status == 200)
    }
  }

  /// Where each person stands on a drawing, in points.
  private static func places(_ page: Browser.Page) -> [String: Int] {
    let found = page.body.matches(of: /data-person="([^"]+)" data-x="(-?\d+)"/)
    return Dictionary(found.map { (String($0.1), Int($0.2) ?? 0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aParentIsAddedAndTheOthersStayWhereTheyWere() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let before = Self.places(try await browser.get(Places.genogram(Bench.open)))
      #expect(before.count == 3)
      let place = Self.toMia.with("som", "parent")
      _ = try await browser.get(place)
      let saved = try await browser.post(
        place, [("name", "Inge Holm"), ("gender", "woman"), ("birth", "ca. 1955"), ("nature", "biological")])
      #expect(saved.status == 303)
      let page = try await browser.get(path: try #require(saved.location))
      #expect(page.body.contains("Inge Holm, mormor, født 1955"))
      let after = Self.places(page)
      for (person, x) in before {
        #expect(abs((after[person] ?? 9_999) - x) < Int(GenogramDrawing.column), "\(person)")
      }
    }
    let drawn = try await bench.genograms()
    #expect(drawn.persons.first?.birth == LooseDate("1955", sense: .about))
    #expect(drawn.ties.first?.people.first == Bench.kinMother.rawValue)
  }

  @Test(arguments: [("partner", "event", "divorced"), ("child", "nature", "adoptive"), ("sibling", "nature", "twins")])
  func othersAreAdded(_ relation: String, _ field: String, _ value: String) async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let place = Self.toMia.with("som", relation)
      _ = try await browser.get(place)
      #expect(try await browser.post(place, [("name", "Kim"), (field, value)]).status == 303)
      #expect(try await browser.get(Places.genogram(Bench.open)).body.contains("Kim"))
    }
    #expect(try await bench.genograms().ties.count == 1)
  }

  @Test func aParentYoungerThanTheChildIsToldAndNothingIsLost() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let place = Self.toMia.with("som", "parent")
      _ = try await browser.get(place)
      let page = try await browser.post(
        place, [("name", "Inge Holm"), ("birth", "1999"), ("nature", "biological"), ("note", "Bager boller")])
      #expect(page.status == 422)
      #expect(page.body.contains("forælderen er yngre end barnet"))
      #expect(page.body.contains("Bager boller") && page.body.contains("Inge Holm"))
      let odd = try await browser.post(place, [("name", "Inge Holm"), ("birth", "forleden")])
      #expect(odd.status == 422 && odd.body.contains("kan ikke læses som en dato"))
    }
    #expect(try await bench.genograms().persons.isEmpty)
  }

  @Test func aRingOfDescentIsTold() async throws {
    let bench = try await Bench.withKin(
      RelativeDrawn(id: "inge", name: "Inge"),
      TieDrawn(id: "t", .parent, [Bench.kinMother.rawValue, "inge"], nature: .biological))
    try await bench.browse(as: Bench.mette) { browser in
      let place = Places.genogramTie(Two(Bench.open, Self.at(Bench.kinChild)))
      _ = try await browser.get(place)
      let page = try await browser.post(place, [("kind", "parent.biological"), ("other", "inge")])
      #expect(page.status == 422)
      #expect(page.body.contains("sine egne forfædre"))
    }
  }

  @Test func aTieIsDrawnEndedAndTakenOff() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let place = Places.genogramTie(Two(Bench.open, Self.at(Bench.kinMother)))
      _ = try await browser.get(place)
      #expect(
        try await browser.post(place, [("kind", "bond.conflict"), ("other", Bench.kinFather.rawValue)]).status == 303)
      let tie = try #require(try await bench.genograms().ties.first)
      #expect(tie.people == [Bench.kinMother.rawValue, Bench.kinFather.rawValue] && tie.nature == .conflict)
      let edit = Places.genogramTieEdit(Two(Bench.open, Slug(rawValue: tie.id)))
      _ = try await browser.get(edit)
      #expect(try await browser.post(edit, [("nature", "distant"), ("until", "2020")]).status == 303)
      let erase = Places.genogramTieErase(Two(Bench.open, Slug(rawValue: tie.id)))
      _ = try await browser.get(erase)
      #expect(try await browser.post(erase).status == 303)
    }
    #expect(try await bench.genograms().ties.isEmpty)
  }

  @Test func aFurtherStepOfACoupleIsOneHistory() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let place = Places.genogramTie(Two(Bench.open, Self.at(Bench.kinMother)))
      for (kind, year) in [("partners.married", "2012"), ("partners.divorced", "2018")] {
        _ = try await browser.get(place)
        let reply = try await browser.post(
          place, [("kind", kind), ("other", Bench.kinFather.rawValue), ("from", year)])
        #expect(reply.status == 303)
      }
      let page = try await browser.get(Places.genogram(Bench.open))
      #expect(page.body.contains("g. 2012") && page.body.contains("sk. 2018"))
    }
    #expect(try await bench.genograms().ties.count == 1)
  }

  /// Whoever stands on the drawing, or on a network map as kin, is chosen and not written anew.
  @Test func whoIsKnownIsChosenAndNotWrittenAgain() async throws {
    let bench = try await Bench.withKin(
      RelativeDrawn(id: "inge", name: "Inge Holm", birth: LooseDate("1955")),
      NetworkMapBegun(id: "kort", drawer: .child, name: "Alma"),
      NetworkPersonPlaced(map: "kort", id: "poul", name: "Morfar Poul", sector: .kin, ring: 1),
      NetworkPersonPlaced(map: "kort", id: "laerer", name: "Læreren", sector: .professionals, ring: 1))
    try await bench.browse(as: Bench.mette) { browser in
      let place = Self.toMia.with("som", "parent")
      let form = try await browser.get(place).body
      #expect(form.contains("Inge Holm – ") && form.contains("Morfar Poul – står på netværkskortet"))
      #expect(!form.contains("Læreren") && !form.contains("Noa") && !form.contains(">Mia Holm – "))
      let saved = try await browser.post(place, [("known", "inge"), ("nature", "biological")])
      #expect(saved.status == 303)
      #expect(try await browser.get(Places.genogram(Bench.open)).body.contains("Inge Holm, bedsteforælder"))
      _ = try await browser.get(place)
      #expect(try await browser.post(place, [("known", "poul"), ("gender", "man")]).status == 303)
    }
    let drawn = try await bench.genograms()
    #expect(drawn.persons.map(\.id) == ["inge", "poul"])
    #expect(drawn.person("inge")?.birth == LooseDate("1955") && drawn.person("poul")?.name == "Morfar Poul")
    #expect(drawn.ties.map(\.people) == [[Bench.kinMother.rawValue, "inge"], [Bench.kinMother.rawValue, "poul"]])
  }

  @Test func whoDecidesOverWhomIsInThePictureAndInTheTable() async throws {
    let bench = try await Bench.withKin(
      RelativeDrawn(id: "ali", name: "Ali Fil", gender: .nonBinary),
      TieDrawn(id: "t", .custody, ["ali", Bench.kinMother.rawValue], nature: .delegated))
    try await bench.browse(as: Bench.mette) { browser in
      let body = try await browser.get(Places.genogram(Bench.open)).body
      #expect(body.contains(">FM fælles</text>"))
      #expect(body.contains(">hverdagen: Ali</text>"))
      #expect(body.contains("Bestemmer i hverdagen under en anbringelse"))
      #expect(body.contains("nonbinær"))
    }
  }

  @Test func twoAreJoinedAndPartedAgain() async throws {
    let bench = try await Bench.withKin(
      RelativeDrawn(id: "a", name: "Mormor"), RelativeDrawn(id: "b", name: "Inge Holm"))
    try await bench.browse(as: Bench.mette) { browser in
      let join = Places.genogramJoin(Two(Bench.open, Slug(rawValue: "a")))
      _ = try await browser.get(join)
      #expect(try await browser.post(join, [("same", "b")]).status == 303)
      let body = try await browser.get(Places.genogram(Bench.open)).body
      #expect(!body.contains("data-person=\"b\""))
      let part = Places.genogramPart(Two(Bench.open, Slug(rawValue: "b")))
      _ = try await browser.get(part)
      #expect(try await browser.post(part).status == 303)
      #expect(try await browser.get(Places.genogram(Bench.open)).body.contains("data-person=\"b\""))
    }
  }

  @Test func whoIsTakenOffIsGoneFromTheDrawingAlone() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let erase = Places.genogramErase(Two(Bench.open, Self.at(Bench.kinFather)))
      _ = try await browser.get(erase)
      #expect(try await browser.post(erase, [("why", "Alma vil det ikke")]).status == 303)
      let body = try await browser.get(Places.genogram(Bench.open)).body
      #expect(!body.contains("data-person=\"bo\""))
      #expect(try await browser.get(Places.person(Bench.kinFather)).status == 200)
      #expect(try await browser.get(Places.genogramErase(Two(Bench.open, Self.at(Bench.kinChild)))).status == 404)
    }
  }
}
