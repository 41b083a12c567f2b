import CaseFile

/// Who may do what: the whole of it, in this one place. A route says only which action it is; an action that isn't
/// here is refused to everybody.
public enum Policy {
  /// Who may, for an action.
  enum Rule: Sendable {
    /// Also somebody who isn't signed in.
    case anybody
    /// Systems of professionals, by their keys; no person.
    case senders
    /// These roles, whatever the case.
    case roles(Set<Role>)
    /// These roles, where they have one of these relations to the case.
    case relations([Role: Set<Relation>])
  }

  static let everyone = Set(Role.allCases)
  static let casework: Set<Role> = [.caseworker, .teamCoordinator, .leader]
  static let near: Set<Relation> = [.own, .team, .granted, .brokenGlass]
  static let all: Set<Relation> = [.own, .team, .granted, .outsider, .brokenGlass]
  /// The leader answers for every case that isn't restricted; the coordinator for the team's.
  static let work: [Role: Set<Relation>] = [.caseworker: near, .teamCoordinator: near, .leader: all]
  static let direction: [Role: Set<Relation>] = [.teamCoordinator: near, .leader: all]

  static let rules: [Action: Rule] = [
    .signIn: .anybody,
    .readHelp: .anybody,
    .chooseLanguage: .anybody,
    .fetchAsset: .anybody,
    .notify: .anybody,

    .readInterface: .anybody,
    .sendNotifications: .senders,

    .signOut: .roles(everyone),
    .goToFront: .roles(everyone),
    .saveDraft: .roles(everyone),
    .fillSheet: .roles(everyone),
    .takeBack: .roles(everyone),

    .readDay: .roles(everyone),
    .printSheet: .roles(everyone),
    .noteContact: .roles(casework),
    .readInbox: .roles(casework),
    .search: .roles(casework.union([.lawyer])),
    .readTeam: .roles([.teamCoordinator, .leader]),
    .allocate: .roles([.teamCoordinator, .leader]),

    .receiveNotification: .roles(casework),
    .readNotification: .roles(casework),
    .assessNotification: .roles(casework),
    .linkNotification: .roles(casework),

    .readCase: .relations([
      .caseworker: near, .teamCoordinator: near, .leader: all, .lawyer: [.granted, .brokenGlass], .auditor: [.granted],
    ]),
    .writeContact: .relations(work),
    .writeCase: .relations(work),
    .decide: .relations(work),
    .closeCase: .relations(work),
    .approveCadence: .relations(direction),
    .assign: .relations(direction),
    .restrict: .relations(direction),
    .grantAccess: .relations([.caseworker: [.own], .teamCoordinator: near, .leader: all]),
    // The case's own people see who has looked, as do those who look after the looking.
    .readCaseLog: .relations([.caseworker: near, .teamCoordinator: near, .leader: all, .auditor: all]),
    // Into a restricted case only the leader can break: the restriction may be against the one who asks.
    .breakGlass: .relations([
      .caseworker: [.outsider], .teamCoordinator: [.outsider], .lawyer: [.outsider], .leader: [.restricted],
    ]),

    .readPerson: .roles(casework.union([.lawyer])),
    .writePerson: .roles(casework),

    .readSetup: .roles([.leader, .lawyer, .administrator]),
    .changeStaff: .roles([.leader, .administrator]),
    .changeSenders: .roles([.leader, .administrator]),
    .changePolicy: .roles([.leader]),
    .changeMeasures: .roles([.leader, .administrator]),
    .readFigures: .roles([.leader]),
    .confirmRules: .roles([.lawyer]),
    .readTraces: .roles([.leader, .auditor]),

    .readHealth: .anybody,
    .readWatch: .roles(casework.union([.administrator])),
    // Whoever works with notifications can take the watch: nobody must ask for leave when it can't wait.
    .keepWatch: .roles(casework),
    .planWatch: .roles([.teamCoordinator, .leader]),
    .tryChannel: .roles([.teamCoordinator, .leader, .administrator]),
  ]

  /// What the policy says. A case's action without a relation is refused, as is one that isn't listed.
  public static func decision(_ action: Action, _ role: Role?, _ relation: Relation? = nil) -> Decision {
    guard let rule = rules[action] else { return .refused(.notListed) }
    switch rule {
    case .anybody: return .allowed
    case .senders: return .refused(.notSignedIn)
    case .roles(let roles):
      guard let role else { return .refused(.notSignedIn) }
      return roles.contains(role) ? .allowed : .refused(.role)
    case .relations(let relations):
      guard let role else { return .refused(.notSignedIn) }
      guard let wanted = relations[role] else { return .refused(.role) }
      guard let relation else { return .refused(.noCase) }
      if wanted.contains(relation) { return .allowed }
      return .refused(relation == .restricted ? .restricted : .relation)
    }
  }

  public enum Decision: Hashable, Sendable {
    case allowed
    case refused(Reason)
  }

  /// Why not. The raw value is the end of the text keys that say so on the page.
  public enum Reason: String, Sendable, CaseIterable {
    case notListed = "not-listed"
    case notSignedIn = "not-signed-in"
    /// The role never may.
    case role
    /// The role may, but not in a case that is nothing to this person.
    case relation
    /// The case is restricted to others.
    case restricted
    /// The action is a case's, and none was opened.
    case noCase = "no-case"
  }
}
