import CaseFile

/// What the head of every page leads to. Each is shown to the roles that the policy lets in, and only where it exists.
public enum Navigation: String, CaseIterable, Sendable {
  case day, inbox, search, team, setup, audit, help

  var place: Place<Nothing> {
    switch self {
    case .day: Places.day
    case .inbox: Places.inbox
    case .search: Places.search
    case .team: Places.team
    case .setup: Places.setup
    case .audit: Places.audit
    case .help: Places.help
    }
  }

  var address: Address { place() }

  /// `nav.day` …
  var key: String { "nav.\(rawValue)" }

  static func byRole(in routes: [Route]) -> [Role: [Navigation]] {
    Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, items(for: $0, in: routes)) })
  }

  static func items(for role: Role, in routes: [Route]) -> [Navigation] {
    allCases.filter { item in
      routes.contains { $0.words == item.place.words && Policy.decision($0.action, role) == .allowed }
    }
  }
}
