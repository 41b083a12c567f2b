import CaseFile

/// What decides who may open a case, and nothing else of it.
public struct Standing: Hashable, Sendable {
  public var caseworker: StaffID?
  public var team: TeamID?
  public var guards: Guards

  public init(caseworker: StaffID?, team: TeamID?, guards: Guards) {
    self.caseworker = caseworker
    self.team = team
    self.guards = guards
  }
}

extension Archive {
  /// Asked before a case is opened, so that the trace can name the right ground, and so that who has no right gets
  /// nothing at all. It shows nothing of what the case says and leaves no trace itself. Nil where there is no such case.
  public func standing(of id: CaseID) async throws -> Standing? {
    let entries = try await fetch([.child(id)])[.child(id)] ?? []
    guard !entries.isEmpty else { return nil }
    var (assignments, guards) = (Assignments(), Guards())
    for entry in entries {
      assignments.take(entry)
      guards.take(entry)
    }
    return Standing(caseworker: assignments.caseworker, team: assignments.team, guards: guards)
  }
}
