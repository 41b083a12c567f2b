import CaseFile
import Store
import Testing

@testable import Web

/// Every route there is × every role × every relation to a case: allowed or refused as the policy says, and a trace in
/// the audit store of every case that was opened. Generated from the list of routes, so that none can be forgotten.
@Suite struct RoutesTests {
  /// The persons of the bench, with what they are to its open and to its restricted case.
  private static let people: [(StaffID, Role, open: Relation, secret: Relation)] = [
    (Bench.mette, .caseworker, .own, .own), (Bench.jonas, .caseworker, .outsider, .restricted),
    (Bench.karen, .teamCoordinator, .team, .restricted), (Bench.lone, .leader, .outsider, .restricted),
    (Bench.lars, .lawyer, .outsider, .restricted), (Bench.rita, .auditor, .outsider, .restricted),
    (Bench.adam, .administrator, .outsider, .restricted),
  ]

  private func path(_ route: Route, in caseID: CaseID) -> String {
    var isFirst = true
    let words = route.words.map { word -> String in
      guard word == "*" else { return word }
      defer { isFirst = false }
      return isFirst && route.opensCase ? caseID.rawValue : "id-of-nothing"
    }
    return "/" + words.joined(separator: "/")
  }

  @Test(arguments: people.indices) func eachIsAllowedOrRefusedAsThePolicySays(_ index: Int) async throws {
    let (staff, role, open, secret) = Self.people[index]
    for (caseID, relation) in [(Bench.open, open), (Bench.secret, secret)] {
      let bench = try await Bench()
      try await bench.browse(as: staff) { browser in
        for route in Routes.all where route.action != .signOut && route.action != .signIn && !route.isForSystems {
          _ = try await browser.get(Places.help())
          let before = try await reads(of: caseID, bench).count
          let path = path(route, in: caseID)
          let page = try await route.method == .get ? browser.get(path: path) : browser.send(path)
          let expected = Policy.decision(route.action, role, route.opensCase ? relation : nil)
          let isRefused = page.status == 403 && page.body.contains("Her har du ikke adgang")
          #expect(isRefused == (expected != .allowed), "\(role) \(relation) \(route.method) \(path): \(page.status)")
          #expect(page.status < 500, "\(role) \(route.method) \(path)")
          guard route.opensCase, expected == .allowed else { continue }
          let after = try await reads(of: caseID, bench)
          #expect(after.count > before && after.allSatisfy { $0.who == .staff(staff) }, "\(path) left no trace")
        }
      }
    }
  }

  private func reads(of caseID: CaseID, _ bench: Bench) async throws -> [AuditEvent] {
    try await bench.archive.audit.rows(AuditFilter(stream: .child(caseID), kinds: [.read, .breakGlass], limit: 5_000))
      .map(\.event)
  }

  @Test func noTwoRoutesAreTheSame() {
    let all = Routes.all.map { "\($0.method) \($0.pattern)" }
    #expect(Set(all).count == all.count)
  }

  @Test func whoIsNotSignedInGetsNoPageButTheOpenOnes() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      for route in Routes.all where route.method == .get && !route.isForSystems {
        guard Policy.decision(route.action, nil) != .allowed else { continue }
        let page = try await browser.get(path: path(route, in: Bench.open))
        #expect(page.location?.hasPrefix("/log-ind") == true, "\(route.pattern)")
      }
    }
  }
}

extension Browser {
  /// An empty form with the page's hidden fields.
  fileprivate func send(_ path: String) async throws -> Page { try await post(Address(parts: path.parts)) }
}

extension String {
  fileprivate var parts: [String] { split(separator: "/").map(String.init) }
}
