import CaseFile

extension Kindred {
  /// The child's own map where the child is old enough to draw one, the mother's, and who has been asked to come.
  mutating func network() -> [any Content] {
    var contents: [any Content] = []
    let age = child.born.map { year - $0.year } ?? 0
    let grandmother = persons.first { $0.gender == .woman && $0.death == nil && ($0.birth?.year ?? year) < year - 48 }
    let aunt = persons.first { $0.gender == .woman && (year - 48..<year - 20).contains($0.birth?.year ?? 0) }
    func place(
      _ map: String, _ id: String, _ name: String, _ sector: NetworkSector, _ ring: Int, _ support: NetworkSupport,
      _ what: String? = nil
    ) {
      contents.append(
        NetworkPersonPlaced(
          map: map, id: id, name: name, sector: sector, ring: ring, support: support, what: what))
    }
    let teacher = age >= 6 ? "Klasselæreren" : "Pædagogen"
    for (map, isChilds) in [("kort-barn", true), ("kort-mor", false)] where !isChilds || age >= 5 {
      contents.append(
        NetworkMapBegun(
          id: map, drawer: isChilds ? .child : .parent, person: isChilds ? child.id : household.mother.id,
          name: isChilds ? child.first : household.mother.first))
      if let grandmother {
        place(
          map, grandmother.id, isChilds ? "Mormor" : grandmother.name ?? "Mormor", .kin, isChilds ? 1 : 2, .informal,
          isChilds ? "Hun bager boller, og jeg må sove der" : "Hjælper, når jeg spørger")
      }
      if let aunt { place(map, aunt.id, aunt.name ?? "Moster", .kin, isChilds ? 2 : 1, .informal) }
      place(map, "laerer", teacher, .schoolAndLeisure, isChilds ? 2 : 3, .formal, isChilds ? "Hun er sød" : nil)
      place(map, "raadgiver", "Rådgiveren", .professionals, 3, .formal)
      if isChilds {
        place(map, "ven", chance.pick(origin?.male ?? []) ?? "Noa", .friends, 1, .informal, "Vi spiller fodbold")
        if age >= 8 { place(map, "traener", "Fodboldtræneren", .schoolAndLeisure, 2, .informal, "Han henter mig") }
      } else {
        place(map, "nabo", "Naboen", .friends, 2, .informal, "Passer børnene, hvis det brænder på")
      }
    }
    if let grandmother {
      contents.append(
        NetworkInvitation(
          id: grandmother.id, name: grandmother.name, standing: .accepted, how: "Mor ringede",
          does: "Henter om fredagen og har børnene til søndag"))
    }
    contents.append(NetworkInvitation(id: "laerer", name: teacher, standing: .wanted))
    return contents
  }
}

extension DemoMaker {
  /// The genogram and the network maps of a family, drawn with it some weeks in; in every child's case whose law allows
  /// that somebody is invited. About two families of three.
  ///
  /// - Parameter isWide: as wide a family as they come.
  func kindred(
    _ household: Household, _ names: [CaseID], _ acts: [Act], by worker: Desk.Seat, seed: UInt64, isWide: Bool
  ) -> [Act] {
    var chance = Chance(seed)
    guard chance.happens(66) || isWide else { return [] }
    let origin = material.origins.first { $0.surnames.contains(household.surname) }
    var found: [Act] = []
    for (index, child) in household.children.enumerated() {
      let stream = StreamID.child(names[index])
      let own = acts.filter { act in act.filings.contains { $0.stream == stream } }
      let opened = own.filter { act in act.filings.contains { $0.stream == stream && $0.content is CaseOpened } }
      guard let opened = opened.map(\.recordedAt).max() else { continue }
      let at = opened.adding(hours: 24 * chance.number(9...30))
      let isClosed = own.contains { act in
        act.recordedAt <= at && act.filings.contains { $0.stream == stream && $0.content is CaseClosed }
      }
      let isHonour = own.contains { act in
        act.filings.contains { ($0.content as? ScreeningDone)?.honour == true }
      }
      guard at < now, !isClosed, !isHonour, household.protection == .none else { continue }
      var kin = Kindred(
        household, child, origin: origin, year: DanishTime.day(at: at).year, seed: seed &+ UInt64(index),
        isWide: isWide)
      let contents = kin.persons as [any Content] + kin.ties + kin.network()
      found.append(
        Act(
          id: ActID(rawValue: "\(names[index].rawValue)-kin"), actor: .staff(worker.id), recordedAt: at,
          filings: contents.map { .init(stream, at: .at(at), $0) }))
    }
    return found
  }
}
