import CaseFile

/// Lists: rows, not reads of a case. They leave no trace, except a search, whose term the caller records.
extension Archive {
  public func cases(of caseworker: StaffID, includingClosed: Bool = false) async throws -> [CaseLine] {
    try await ask { try $0.cases(of: caseworker, includingClosed: includingClosed) }
  }

  public func cases(of team: TeamID, includingClosed: Bool = false) async throws -> [CaseLine] {
    try await ask { try $0.cases(of: team, includingClosed: includingClosed) }
  }

  public func cases(ofChild person: PersonID) async throws -> [CaseLine] {
    try await ask { try $0.cases(ofChild: person) }
  }

  public func cases(_ ids: [CaseID]) async throws -> [CaseLine] { try await ask { try $0.cases(ids) } }

  public func openCases() async throws -> [CaseLine] { try await ask { try $0.openCases() } }

  /// What is due first comes first; what has no limit comes last, oldest first.
  public func duties(_ filter: DutyFilter) async throws -> [DutyLine] { try await ask { try $0.duties(filter) } }

  /// Still to be dealt with, oldest first; of a team, with what is nobody's yet.
  public func openNotifications(of team: TeamID? = nil) async throws -> [NotificationLine] {
    try await ask { try $0.notifications(NotificationFilter(isOpen: true, team: team)) }
  }

  /// About any of these children: earlier ones on the child and its siblings.
  public func notifications(on children: [PersonID]) async throws -> [NotificationLine] {
    try await ask { try $0.notifications(NotificationFilter(children: children)) }
  }

  /// What is to be sent and hasn't been, oldest first.
  public func waitingMessages(limit: Int = 200) async throws -> [MessageRow] {
    try await ask { try $0.waitingMessages(limit: limit) }
  }

  public func notifications(_ filter: NotificationFilter) async throws -> [NotificationLine] {
    try await ask { try $0.notifications(filter) }
  }

  /// How many there are, whatever the filter's limit.
  public func count(_ filter: NotificationFilter, upTo most: Int) async throws -> Int {
    try await ask { try $0.count(filter, upTo: most) }
  }

  public func notification(_ id: NotificationID) async throws -> NotificationLine? {
    try await ask { try $0.notifications(NotificationFilter(id: id)).first }
  }

  /// The cases that a notification is filed in.
  public func cases(with notification: NotificationID) async throws -> [CaseID] {
    try await ask { try $0.links(of: notification) }
  }

  public func notifications(in caseID: CaseID) async throws -> [NotificationID] {
    try await ask { try $0.links(of: caseID) }
  }

  /// Everybody who has, for each word of the term, a name that begins with it. The caller records the search.
  public func searchPeople(_ term: String, limit: Int = 50) async throws -> [PersonRow] {
    let words = NameSearch.tokens(term)
    guard !words.isEmpty else { return [] }
    return try await ask { try $0.people(withNames: words, limit: limit) }
  }

  /// By CPR number, with or without a hyphen; more than one only where the register has a double.
  public func people(cpr: String) async throws -> [PersonRow] {
    let hash = deriving.cpr.hash(cpr)
    return try await ask { try $0.people(cpr: hash) }
  }

  public func people(_ ids: [PersonID]) async throws -> [PersonRow] { try await ask { try $0.people(ids) } }

  /// By birthday. The caller records the search.
  public func people(bornOn day: Day, limit: Int = 50) async throws -> [PersonRow] {
    try await ask { try $0.people(bornOn: day, limit: limit) }
  }

  /// Relationships of a person, turned so that it stands first.
  public func relations(of person: PersonID) async throws -> [RelationRow] {
    try await ask { try $0.relations(of: person) }
  }

  /// Everybody within this many relationships of the person, the person too.
  public func household(of person: PersonID, reach: Int = 2) async throws -> [PersonRow] {
    try await ask { view in
      var found: Set<PersonID> = [person]
      var edge = [person]
      for _ in 0..<reach {
        let others = try edge.flatMap { try view.relations(of: $0).map(\.other) }
        edge = others.filter { found.insert($0).inserted }
      }
      return try view.people(found.sorted { $0.rawValue < $1.rawValue })
    }
  }

  public func staff() async throws -> [StaffRow] { try await ask { try $0.staff() } }

  public func teams() async throws -> [TeamRow] { try await ask { try $0.teams() } }

  /// Several questions as of one moment.
  public func ask<T: Sendable>(_ question: @escaping @Sendable (any DerivedView) throws -> T) async throws -> T {
    try await asking { [engine] in try engine.read(question) }
  }
}
