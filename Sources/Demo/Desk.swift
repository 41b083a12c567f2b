import CaseFile

/// Who works in the demo department, and whose turn it is.
struct Desk {
  struct Seat {
    let id: StaffID
    let name: String
    let role: Role
    let team: TeamID?
    let isOnDemoPage: Bool
  }

  let seats: [Seat]
  let teams: [(id: TeamID, name: String, district: String)]

  init(_ file: Material.StaffFile, _ chance: inout Chance) {
    let teams = file.teams.map {
      (id: TeamID(rawValue: chance.name()), name: $0.name, district: $0.district, key: $0.id)
    }
    self.teams = teams.map { ($0.id, $0.name, $0.district) }
    seats = file.staff.map { line in
      Seat(
        id: StaffID(rawValue: chance.name()), name: line.name, role: Self.role(line.role),
        team: teams.first { $0.key == line.team }?.id, isOnDemoPage: line.demo ?? false)
    }
  }

  func team(ofDistrict district: String) -> TeamID? { teams.first { $0.district == district }?.id }

  func caseworkers(of team: TeamID) -> [Seat] { seats.filter { $0.team == team && $0.role == .caseworker } }
  func coordinator(of team: TeamID) -> Seat? { seats.first { $0.team == team && $0.role == .teamCoordinator } }
  func first(_ role: Role) -> Seat? { seats.first { $0.role == role } }

  private static func role(_ name: String) -> Role {
    name == "coordinator" ? .teamCoordinator : Role(rawValue: name) ?? .caseworker
  }
}
