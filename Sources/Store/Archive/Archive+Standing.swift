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
    Standing(try await fetch([.child(id)])[.child(id)] ?? [])
  }

  /// A case, for somebody who is asked for the right by the case's standing at that moment: with a trace, which is on the
  /// disk before anything is given; without one, nothing of it. Nil where there is no such case.
  ///
  /// - Parameter right: gives the trace, nil for no; what else it says is given back.
  public func read<Answer: Sendable>(
    _ id: CaseID, by right: (Standing) -> (trace: Trace?, answer: Answer)
  ) async throws -> (entries: [Entry], answer: Answer)? {
    let entries = try await fetch([.child(id)])[.child(id)] ?? []
    guard let standing = Standing(entries) else { return nil }
    let (trace, answer) = right(standing)
    guard let trace else { return ([], answer) }
    try await audit.record(AuditEvent(read: .child(id), trace))
    return (entries, answer)
  }
}

extension Standing {
  fileprivate init?(_ entries: [Entry]) {
    guard !entries.isEmpty else { return nil }
    var (assignments, guards) = (Assignments(), Guards())
    for entry in entries {
      assignments.take(entry)
      guards.take(entry)
    }
    self.init(caseworker: assignments.caseworker, team: assignments.team, guards: guards)
  }
}
