import CaseFile
import Kinship

extension CaseVisit {
  /// The map that the address names; the first where it names none.
  func networkMap() throws -> NetworkDrawn {
    let named = query[NetworkQuery.map].flatMap { file.networks.map($0) }
    guard let map = named ?? file.networks.maps.first else { throw WebError.notFound }
    return map
  }

  /// Somebody on the map that the address names.
  func networkMark(_ id: Slug) throws -> (NetworkDrawn, NetworkPersonPlaced) {
    let map = try networkMap()
    guard let mark = map.mark(id.rawValue) else { throw WebError.notFound }
    return (map, mark)
  }

  /// Somebody on any map.
  func networkPerson(_ id: Slug) throws -> NetworkPersonPlaced {
    guard let person = file.networks.people.first(where: { $0.id == id.rawValue }) else { throw WebError.notFound }
    return person
  }

  /// The network's page, at a map and in the meeting.
  func networkPage(_ map: String?) -> Address {
    let address = keeping(Places.network(id))
    return map.map { address.with(NetworkQuery.map, $0) } ?? address
  }

  /// Who draws a map, as its tab says.
  func drawerName(_ map: NetworkDrawn) -> String {
    let begun = map.begun.content
    return begun.name.flatMap { $0.isEmpty ? nil : $0 } ?? t(begun.drawer)
  }
}

extension NetworkDrawn {
  /// The map as the drawing room knows it.
  func drawn(child: PersonID?) -> NetworkMap {
    NetworkMap(
      of: KinID(child?.rawValue ?? "child"), by: KinID(begun.content.person?.rawValue ?? id), rings: rings,
      marks.map { mark in
        NetworkMap.Mark(
          KinID(mark.id), mark.name, NetworkMap.Sector(rawValue: mark.sector.rawValue) ?? .family, ring: mark.ring,
          what: mark.what)
      })
  }
}
