import CaseFile

/// What everybody is called at the table.
struct Plates: Sendable {
  let names: [PersonID: String]
  let department: Department
  let t: Words

  func plate(_ marker: Marker) -> Nameplate {
    if let staff = marker.staff {
      return Nameplate(name: department.member(staff)?.name ?? t(marker.role), role: t(marker.role).lowercasedFirst)
    }
    let role = marker.name ?? marker.relation.map { t($0) } ?? t(marker.role)
    guard let name = marker.person.flatMap({ names[$0]?.nonEmpty }) else { return Nameplate(name: role, role: nil) }
    return Nameplate(name: name, role: role.lowercasedFirst)
  }
}
