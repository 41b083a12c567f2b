import CaseFile

extension Step {
  static let assignments = [assign, handOver, moved, moveNotify]

  static let assign = Step(.assign, CaseAssigned.self, .assign) { f, desk in
    [Field.select("caseworker", "step.field.caseworker", desk.caseworkers).needed(), f.assessment("why", rows: 2)]
  } writes: { a, desk in
    let (member, team) = try desk.caseworker(a)
    return CaseAssigned(caseworker: member, team: team, why: a.text("why"))
  }
  .now()

  static let handOver = Step(.handOver, CaseHandedOver.self, .assign) { f, desk in
    [Field.select("caseworker", "step.field.takes-over", desk.caseworkers).needed(), f.assessment("note", rows: 8)]
  } writes: { a, desk in
    let (member, team) = try desk.caseworker(a)
    return CaseHandedOver(from: desk.file.assignments.caseworker, to: member, team: team, note: a.text("note"))
  }
  .now().possibleWhileOpen { $0.assignments.caseworker != nil }

  static let moved = Step(.moved, CaseMoved.self) { f, desk in
    [f.line("to").needed()]
  } writes: { a, desk in
    CaseMoved(to: a.text("to"))
  }

  static let moveNotify = Step(.moveNotify, MoveNotified.self) { f, desk in
    [f.agreement("sent", rows: 7).required(by: desk.law("barnets lov § 132", before: "serviceloven § 152"))]
  } writes: { a, desk in
    MoveNotified(sent: a.text("sent"))
  }
  .possible { _ in true }
}

extension StepDesk {
  /// The chosen caseworker with the team that the case then belongs to.
  fileprivate func caseworker(_ answers: Answers) throws -> (StaffID, TeamID) {
    let id = try answers.must("caseworker", StaffID.self, self)
    guard let team = department.member(id)?.team ?? file.assignments.team else {
      throw FieldError("caseworker", t("step.assign.no-team"))
    }
    return (id, team)
  }
}
