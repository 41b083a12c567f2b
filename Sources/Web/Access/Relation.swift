import CaseFile
import Store

/// What somebody is to a case.
public enum Relation: String, CaseIterable, Sendable {
  /// The case's own caseworker.
  case own
  /// In the case's team.
  case team
  /// Let in by name, as a second assessor is.
  case granted
  /// The case is restricted, and this person isn't on its list.
  case restricted
  /// Nothing.
  case outsider
  /// Nothing, but has said why it couldn't wait.
  case brokenGlass = "broken-glass"

  /// A restriction comes before everything but broken glass.
  public init(of member: StaffMember, to standing: Standing, at now: Instant) {
    let guards = standing.guards
    let list = guards.restriction?.content.to
    if let list, !list.contains(member.id) {
      self = guards.hasBrokenGlass(member.id, at: now) ? .brokenGlass : .restricted
    } else if standing.caseworker == member.id {
      self = .own
    } else if list != nil || guards.isGranted(member.id, on: DanishTime.day(at: now)) {
      self = .granted
    } else if let team = member.team, team == standing.team {
      self = .team
    } else if member.role == .teamCoordinator, standing.team == nil, standing.caseworker == nil {
      // Nobody's yet: every coordinator can take it in and give it a caseworker.
      self = .team
    } else {
      self = guards.hasBrokenGlass(member.id, at: now) ? .brokenGlass : .outsider
    }
  }

  /// What the audit store calls the right.
  var grounds: Trace.Grounds {
    switch self {
    case .own: .assignment
    case .team: .team
    case .granted: .secondAssessor
    case .restricted, .outsider: .role
    case .brokenGlass: .breakGlass
    }
  }
}

extension Role {
  /// What a person of this role opens a case for.
  var purpose: Trace.Purpose {
    switch self {
    case .caseworker: .casework
    case .teamCoordinator: .coordination
    case .leader, .administrator: .supervision
    case .lawyer: .legal
    case .auditor: .audit
    }
  }
}
