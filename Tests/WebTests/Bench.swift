import CaseFile
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Logging
import Store
import Synchronization
import Testing

@testable import Web

/// A small department in a folder of its own, with a clock that stands still until it is moved, and the router without
/// a port.
final class Bench: Sendable {
  /// Thursday 4 June 2026, 14:05 Danish time.
  static let start = DanishTime.instant(Day(2026, 6, 4)!, hour: 14, minute: 5)

  static let mette = StaffID(rawValue: "mette")
  static let jonas = StaffID(rawValue: "jonas")
  static let karen = StaffID(rawValue: "karen")
  static let lone = StaffID(rawValue: "lone")
  static let lars = StaffID(rawValue: "lars")
  static let rita = StaffID(rawValue: "rita")
  static let adam = StaffID(rawValue: "adam")
  static let north = TeamID(rawValue: "north")
  static let south = TeamID(rawValue: "south")
  static let open = CaseID(rawValue: "case-of-mette")
  static let secret = CaseID(rawValue: "case-restricted")

  let archive: Archive
  let services: Services
  let log = LogLines()
  private let folder: URL

  init(isDemo: Bool = true, usesTLS: Bool = false, isBehindProxy: Bool = false) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "naer-web-\(UUID().uuidString)")
    let rules = try RuleSet.bundled()
    archive = try Archive.open(folder: folder, masterKey: MasterKey()) {
      HouseDeriver(rules: rules, setting: Setting(Department(entries: $0)))
    }
    let clock = Held(Self.start)
    held = clock
    let log = log
    services = try Services(
      archive: archive, rules: rules,
      settings: Settings(
        isDemo: isDemo, usesTLS: usesTLS, signingKey: SymmetricKey(size: .bits256),
        isBehindProxy: isBehindProxy),
      now: { clock.now }, logger: Logger(label: "test") { _ in LogCatcher(lines: log) })
    try await fill()
  }

  private let held: Held

  deinit { try? FileManager.default.removeItem(at: folder) }

  var now: Instant { held.now }
  func wait(minutes: Int) { held.now = held.now.adding(minutes: minutes) }

  private func fill() async throws {
    let people: [(StaffID, String, Role, TeamID?)] = [
      (Self.mette, "Mette Holm", .caseworker, Self.north), (Self.jonas, "Jonas Dahl", .caseworker, Self.south),
      (Self.karen, "Karen Lund", .teamCoordinator, Self.north), (Self.lone, "Lone Krag", .leader, nil),
      (Self.lars, "Lars Juhl", .lawyer, nil), (Self.rita, "Rita Bach", .auditor, nil),
      (Self.adam, "Adam Friis", .administrator, nil),
    ]
    var filings = [
      filing(.department, MunicipalityNamed(name: "Nærborg", fictional: true)),
      filing(.department, TeamFormed(team: Self.north, name: "Team Nord")),
      filing(.department, TeamFormed(team: Self.south, name: "Team Syd")),
    ]
    for (id, name, role, team) in people {
      filings.append(filing(.department, StaffJoined(staff: id, name: name, role: role, team: team)))
    }
    for id in [Self.open, Self.secret] {
      filings.append(filing(.child(id), CaseOpened(child: PersonID(rawValue: "child-of-\(id)"))))
      filings.append(filing(.child(id), CaseAssigned(caseworker: Self.mette, team: Self.north)))
    }
    filings.append(filing(.child(Self.secret), CaseRestricted(to: [Self.mette], why: "Ansats familie")))
    try await archive.append(
      Act(id: ActID(rawValue: "fill"), actor: .system, recordedAt: Self.start, filings: filings))
  }

  private func filing(_ stream: StreamID, _ content: any Content) -> Act.Filing {
    Act.Filing(stream, at: .at(Self.start), content)
  }

  /// The router in the hands of a browser without a cookie.
  func browse(routes: [Route] = Routes.all, _ body: @Sendable @escaping (Browser) async throws -> Void) async throws {
    let app = Application(router: buildRouter(services, routes: routes))
    try await app.test(.router) { client in try await body(Browser(client: client)) }
  }

  /// The same, with other services, as ways out of the house.
  func browse(
    as staff: StaffID, _ services: Services, _ body: @Sendable @escaping (Browser) async throws -> Void
  ) async throws {
    let app = Application(router: buildRouter(services, routes: Routes.all))
    try await app.test(.router) { client in
      let browser = Browser(client: client)
      _ = try await browser.post(Places.signInAs(staff))
      try await body(browser)
    }
  }

  /// What a handler is given when somebody asks for the front page now.
  func visit(as staff: StaffID) async throws -> Visit {
    let now = services.now()
    let office = try await services.office.now(at: now)
    let guest = Guest(
      services: services, department: office.department, engine: office.engine, now: now,
      t: services.texts.words(.danish), form: Submission(), query: Submission(), path: Places.front().link,
      reference: "bench", cookie: nil, place: "bench", doorToken: nil)
    let cookie = SessionCookie(token: "bench", staff: staff, begunAt: now)
    return Visit(base: guest, me: try #require(office.department.member(staff)), cookie: cookie, formToken: "")
  }

  /// The same, signed in.
  func browse(
    as staff: StaffID, routes: [Route] = Routes.all, _ body: @Sendable @escaping (Browser) async throws -> Void
  ) async throws {
    try await browse(routes: routes) { browser in
      _ = try await browser.post(Places.signInAs(staff))
      try await body(browser)
    }
  }
}

final class Held: Sendable {
  private let value: Mutex<Instant>
  init(_ now: Instant) { value = Mutex(now) }
  var now: Instant {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}

/// What was logged, as one text.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])
  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var text: String { lines.withLock { $0.joined(separator: "\n") } }
}

struct LogCatcher: LogHandler {
  let lines: LogLines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines.add("\(event.level) \(event.message) \(event.metadata ?? [:])")
  }
}
