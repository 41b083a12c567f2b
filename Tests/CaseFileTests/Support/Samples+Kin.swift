@testable import CaseFile

extension Samples {
  static let kin: [any Content] = [
    drawn, tie,
    RelativeErased(id: "k1", name: "name", why: "why", meeting: "m"),
    RelativesJoined(duplicate: "k2", kept: "k1", name: "name", meeting: "m"),
    RelativesParted(duplicate: "k2", kept: "k1", name: "name", meeting: "m"),
    TieErased(id: "t1", names: ["a", "b"], why: "why", meeting: "m"),
    FamilyFileTaken(id: "f1", persons: [drawn], ties: [tie], version: "7.0", left: 3),
    FamilyFileReturned(for: "f1", why: "why"),
    FamilyFileGiven(version: "7.0", persons: 12, masked: 1, to: "to"),
    NetworkMapBegun(id: "n1", drawer: .child, person: "lærke", name: "name", rings: 4, meeting: "m"),
    NetworkPersonPlaced(
      map: "n1", id: "p1", name: "name", person: "mette", sector: .schoolAndLeisure, ring: 2, support: .informal,
      what: "what", over: ["child"], decides: "decides", meeting: "m"),
    NetworkPersonMoved(map: "n1", id: "p1", name: "name", sector: .kin, ring: 1, meeting: "m"),
    NetworkPersonRemoved(map: "n1", id: "p1", name: "name", why: "why", meeting: "m"),
    NetworkInvitation(id: "p1", name: "name", standing: .wanted, how: "how", does: "does", meeting: "m"),
  ]

  private static let drawn = RelativeDrawn(
    id: "k1", person: "mette", name: "name", gender: .nonBinary, assigned: .female, arrival: .born,
    birth: LooseDate("1950", sense: .about, until: "1955", words: "words", calendar: "julian"),
    death: LooseDate("2020-01-01"), dead: true, note: "note", meeting: "m")

  private static let tie = TieDrawn(
    id: "t1", .partners, ["k1", "k2"], names: ["a", "b"], nature: .close,
    steps: [PartnerStep(.married, LooseDate("1970")), PartnerStep(.divorced)], from: LooseDate("1970"),
    until: LooseDate("1980"), what: "what", according: "k1", meeting: "m")
}
