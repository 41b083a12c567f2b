import CaseFile
import Store

@testable import Web

/// A family and its notifications on the bench. CPR numbers have an impossible month.
extension Bench {
  static let ida = PersonID(rawValue: "ida")
  static let emil = PersonID(rawValue: "emil")
  static let anna = PersonID(rawValue: "anna")
  static let ole = PersonID(rawValue: "ole")
  static let idasCase = CaseID(rawValue: "case-of-ida")

  func act(_ name: String, by actor: Actor = .system, at: Instant? = nil, _ filings: [Act.Filing]) async throws {
    try await archive.append(
      Act(id: ActID(rawValue: name), actor: actor, recordedAt: at ?? now, filings: filings))
  }

  /// Ida has a case with Mette; her brother Emil has none; Anna is their mother; Ole Jensen is somebody else.
  func seedFamily() async throws {
    let at = When.at(Self.start.adding(hours: -24 * 200))
    func file(_ id: PersonID, _ content: any Content) -> Act.Filing { .init(.person(id), at: at, content) }
    try await act(
      "family",
      [
        file(Self.ida, PersonRegistered(name: "Ida Vestergaard", born: Day(2018, 5, 3), cpr: "0315181234")),
        file(Self.emil, PersonRegistered(name: "Emil Vestergaard", born: Day(2021, 2, 11))),
        file(
          Self.anna,
          PersonRegistered(name: "Anna Vestergaard", born: Day(1990, 8, 1), sex: .female, address: "Åvej 4, 9999 Nærby")
        ),
        file(Self.ole, PersonRegistered(name: "Ole Jensen", born: Day(1985, 1, 1))),
        file(Self.ida, RelationshipRecorded(other: Self.anna, kind: .parent, custody: true, household: true)),
        file(Self.anna, RelationshipRecorded(other: Self.ida, kind: .child, household: true)),
        file(Self.emil, RelationshipRecorded(other: Self.anna, kind: .parent, custody: true, household: true)),
        file(Self.anna, RelationshipRecorded(other: Self.emil, kind: .child, household: true)),
        .init(.child(Self.idasCase), at: at, CaseOpened(child: Self.ida, born: Day(2018, 5, 3))),
        .init(.child(Self.idasCase), at: at, CaseAssigned(caseworker: Self.mette, team: Self.north)),
      ])
  }

  /// Support runs for Ida.
  func seedSupport() async throws {
    try await act(
      "support", by: .staff(Self.mette),
      [.init(.child(Self.idasCase), at: .day(Day(2026, 3, 1)!), SupportStarted(id: "s1", support: .familyTreatment))])
  }

  /// A notification that came so many hours ago.
  @discardableResult
  func notify(
    _ name: String, hoursAgo: Int = 3, from: NotifierKind = .school, about: String? = "Ida Vestergaard",
    words: String = "Ida kommer sjældent i skole.", professional: Bool? = true, danger: Bool? = nil
  ) async throws -> NotificationID {
    let id = NotificationID(rawValue: name)
    let at = now.adding(hours: -hoursAgo)
    let content = NotificationReceived(
      id: name, from: from, professional: professional, about: about, words: words, notifier: "Bo Lærer",
      reach: "00 11",
      inDanger: danger
    )
    try await act("received-\(name)", at: at, [.init(.intake(id), at: .at(at), content)])
    return id
  }

  func entries(_ stream: StreamID) async throws -> [Entry] { try await archive.read(stream, trace: trace) }

  func notification(_ id: NotificationID) async throws -> Notification? {
    var all = Notifications()
    for entry in try await entries(.intake(id)) { all.take(entry) }
    return all.named(id.rawValue)
  }

  func person(_ id: PersonID) async throws -> Person {
    Person(id: id, entries: try await archive.read(.person(id), trace: trace))
  }

  func searches() async throws -> [String] {
    try await archive.audit.rows(AuditFilter(kinds: [.search])).compactMap(\.event.detail)
  }

  /// The reads of one stream by one person.
  func reads(_ stream: StreamID, by staff: StaffID) async throws -> Int {
    try await archive.audit.rows(AuditFilter(stream: stream, who: .staff(staff), kinds: [.read])).count
  }

  private var trace: Trace { Trace(reader: .system, .house, .house, at: now) }
}
