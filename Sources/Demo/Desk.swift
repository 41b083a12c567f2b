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

  private(set) var seats: [Seat]
  private(set) var teams: [(id: TeamID, name: String, district: String)]
  private var caseworkers: [TeamID: [Seat]] = [:]
  private var coordinators: [TeamID: Seat] = [:]

  /// Caseworkers of a team that isn't in the material.
  private static let ofTeam = 12

  /// - Parameter many: how many caseworkers there are to be; nil for those of the file.
  init(_ file: Material.StaffFile, caseworkers many: Int? = nil, of origins: [Material.Origin], _ chance: inout Chance)
  {
    let named = file.teams.map {
      (id: TeamID(rawValue: chance.name()), name: $0.name, district: $0.district, key: $0.id)
    }
    teams = named.map { ($0.id, $0.name, $0.district) }
    seats = file.staff.map { line in
      Seat(
        id: StaffID(rawValue: chance.name()), name: line.name, role: Self.role(line.role),
        team: named.first { $0.key == line.team }?.id, isOnDemoPage: line.demo ?? false)
    }
    if let many { grow(to: many, origins, &chance) }
    for seat in seats {
      guard let team = seat.team else { continue }
      if seat.role == .caseworker { caseworkers[team, default: []].append(seat) }
      if seat.role == .teamCoordinator, coordinators[team] == nil { coordinators[team] = seat }
    }
  }

  /// More teams of the same districts, each with its coordinator.
  private mutating func grow(to many: Int, _ origins: [Material.Origin], _ chance: inout Chance) {
    let named = teams
    func person(_ role: Role, _ team: TeamID) -> Seat? {
      guard let origin = chance.pick(origins, by: \.share), let surname = chance.pick(origin.surnames),
        let first = chance.pick(chance.happens(80) ? origin.mothers : origin.fathers)
      else { return nil }
      return Seat(
        id: StaffID(rawValue: chance.name()), name: "\(first) \(surname)", role: role, team: team, isOnDemoPage: false)
    }
    var left = many - seats.count { $0.role == .caseworker }
    while left > 0, !named.isEmpty {
      let like = named[teams.count % named.count]
      let team = (id: TeamID(rawValue: chance.name()), name: "\(like.name) \(teams.count / named.count + 1)")
      teams.append((team.id, team.name, like.district))
      let roles = [Role.teamCoordinator] + Array(repeating: .caseworker, count: min(Self.ofTeam, left))
      seats += roles.compactMap { person($0, team.id) }
      left -= Self.ofTeam
    }
  }

  /// One of the district's teams.
  func team(ofDistrict district: String, _ chance: inout Chance) -> TeamID? {
    let its = teams.filter { $0.district == district }
    return its.count > 1 ? chance.pick(its)?.id : its.first?.id
  }

  func caseworkers(of team: TeamID) -> [Seat] { caseworkers[team] ?? [] }
  func coordinator(of team: TeamID) -> Seat? { coordinators[team] }
  func first(_ role: Role) -> Seat? { seats.first { $0.role == role } }

  private static func role(_ name: String) -> Role {
    name == "coordinator" ? .teamCoordinator : Role(rawValue: name) ?? .caseworker
  }
}
