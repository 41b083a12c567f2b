import CaseFile

extension Routes {
  static let team: [Route] = [
    .get(Places.team, .readTeam) { visit in
      if visit.me.role == .leader || visit.me.team == nil { return try await DepartmentModel.load(visit).reply(visit) }
      return try await TeamModel.load(visit, visit.me.team).reply(visit)
    },
    .get(Places.teamOf, .readTeam) { visit, team in
      guard visit.department.team(team) != nil else { throw WebError.notFound }
      try await visit.mustLead(team)
      return try await TeamModel.load(visit, team).reply(visit)
    },
    .get(Places.caseload, .allocate) { visit, staff in
      try await visit.show(try await Caseload.load(visit, staff).page)
    },
    .post(Places.caseload, .allocate) { visit, staff in try await Caseload.load(visit, staff).take(visit) },
    .caseGet(Places.allocate, .assign) { room in try await room.show(try await Allocation.page(room)) },
    .casePost(Places.allocate, .assign) { room in try await Allocation.take(room) },
    .caseGet(Places.secondAssessor, .grantAccess) { room, two in
      try await room.show(try await SecondAssessor.page(room, two.second))
    },
    .casePost(Places.secondAssessor, .grantAccess) { room, two in try await SecondAssessor.take(room, two.second) },
    .caseGet(Places.answerCadence, .approveCadence) { room in try await room.show(try CadenceAnswer.page(room)) },
    .casePost(Places.answerCadence, .approveCadence) { room in try await CadenceAnswer.take(room) },
  ]
}

extension Visit {
  /// The leader sees every team, a coordinator the one they lead.
  /// - Throws: `WebError.denied`, and the attempt is recorded.
  func mustLead(_ team: TeamID?) async throws {
    guard me.role != .leader, team == nil || team != me.team else { return }
    try await services.vault.refused(.readTeam, me, at: now)
    throw WebError.denied(Denial(.role, .readTeam))
  }
}

extension SignedIn {
  /// Where one comes back to after something of a team's has been done.
  func teamPage(of team: TeamID?) -> Address {
    guard me.role == .leader, let team else { return Places.team() }
    return Places.teamOf(team)
  }
}
