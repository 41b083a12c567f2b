import CaseFile

extension Routes {
  static let setup: [Route] = setupStaff + setupChoices + setupAnswers

  private static let setupStaff: [Route] = [
    .get(Places.setup, .readSetup) { visit in try await SetupOverview.load(visit).reply(visit) },
    .get(Places.setupStaff, .readSetup) { visit in try await StaffList.load(visit).reply(visit) },
    .get(Places.setupNewStaff, .changeStaff) { visit in try await visit.show(StaffForm.join(visit)) },
    .post(Places.setupNewStaff, .changeStaff) { visit in try await StaffForm.takeJoin(visit) },
    .get(Places.setupMember, .readSetup) { visit, id in try await StaffCard.load(visit, id).reply(visit) },
    .get(Places.setupChangeStaff, .changeStaff) { visit, id in try await visit.show(StaffForm.change(visit, id)) },
    .post(Places.setupChangeStaff, .changeStaff) { visit, id in try await StaffForm.takeChange(visit, id) },
    .get(Places.setupStaffLeft, .changeStaff) { visit, id in try await visit.show(LeaveForm.page(visit, id)) },
    .post(Places.setupStaffLeft, .changeStaff) { visit, id in try await LeaveForm.take(visit, id) },
    .get(Places.setupAccount, .changeStaff) { visit, id in try await visit.show(AccountForm.page(visit, id)) },
    .post(Places.setupAccount, .changeStaff) { visit, id in try await AccountForm.take(visit, id) },
    .post(Places.setupUnlock, .changeStaff) { visit, id in
      try await visit.services.vault.unlockAccount(of: id, by: visit.me, at: visit.now)
      return .saved(Places.setupMember(id))
    },
    .post(Places.setupRemoveAccount, .changeStaff) { visit, id in
      try await visit.services.vault.removeAccount(of: id, by: visit.me, at: visit.now)
      return .saved(Places.setupMember(id))
    },
    .get(Places.setupTeams, .readSetup) { visit in TeamList(visit).reply(visit) },
    .get(Places.setupNewTeam, .changeStaff) { visit in try await visit.show(TeamForm.new(visit)) },
    .post(Places.setupNewTeam, .changeStaff) { visit in try await TeamForm.takeNew(visit) },
    .get(Places.setupTeam, .changeStaff) { visit, id in try await visit.show(TeamForm.change(visit, id)) },
    .post(Places.setupTeam, .changeStaff) { visit, id in try await TeamForm.takeChange(visit, id) },
  ]

  private static let setupChoices: [Route] = [
    .get(Places.setupPolicy, .readSetup) { visit in PolicyList(visit).reply(visit) },
    .get(Places.setupPolicyDuty, .changePolicy) { visit, duty in try await visit.show(PolicyForm.page(visit, duty)) },
    .post(Places.setupPolicyDuty, .changePolicy) { visit, duty in try await PolicyForm.take(visit, duty) },
    .get(Places.setupApprovals, .readSetup) { visit in ApprovalList(visit).reply(visit) },
    .get(Places.setupNewApproval, .changePolicy) { visit in try await visit.show(ApprovalForm.new(visit)) },
    .post(Places.setupNewApproval, .changePolicy) { visit in try await ApprovalForm.takeNew(visit) },
    .get(Places.setupEndApproval, .changePolicy) { visit, id in try await visit.show(ApprovalForm.end(visit, id)) },
    .post(Places.setupEndApproval, .changePolicy) { visit, id in try await ApprovalForm.takeEnd(visit, id) },
    .get(Places.setupRules, .readSetup) { visit in RuleBook(visit).reply(visit) },
    .get(Places.setupConfirm, .confirmRules) { visit, hash in try await visit.show(ConfirmForm.page(visit, hash)) },
    .post(Places.setupConfirm, .confirmRules) { visit, hash in try await ConfirmForm.take(visit, hash) },
    .get(Places.setupHistory, .readSetup) { visit in try await SetupHistory.load(visit).reply(visit) },
  ]
}

extension Visit {
  /// Files one change of the department, checked by its own verbs against the version that the form was made from.
  func fileInDepartment(_ content: any Content) async throws {
    var filing = try department.filing(content, at: .at(now), now: now)
    filing.seen = form["_seen"].flatMap(Int.init) ?? department.version
    try await write([filing])
  }
}
