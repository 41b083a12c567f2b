import CaseFile

extension Step {
  static let guards = [restrict, liftRestriction, grantAccess]

  static let restrict = Step(.restrict, CaseRestricted.self, .restrict) { f, desk in
    [
      Field.several("to", "step.field.may-open", desk.colleagues).needed().help("step.restrict.to-help"),
      f.assessment("why", rows: 3),
    ]
  } writes: { a, desk in
    CaseRestricted(to: a.chosen("to").map(StaffID.init(rawValue:)), why: a.text("why"))
  }
  .now().possible { _ in true }

  static let liftRestriction = Step(.liftRestriction, RestrictionLifted.self, .restrict) { f, desk in
    [f.assessment("why", rows: 3)]
  } writes: { a, desk in
    RestrictionLifted(why: a.text("why"))
  }
  .now().possible { $0.guards.restriction != nil }

  static let grantAccess = Step(.grantAccess, AccessGranted.self, .grantAccess) { f, desk in
    [
      Field.select("to", "step.field.let-in", desk.colleagues).needed(), f.assessment("why", rows: 3),
      f.date("until").help("step.grant-access.until-help"),
    ]
  } writes: { a, desk in
    AccessGranted(to: try a.must("to", StaffID.self, desk), why: a.text("why"), until: a.day("until"))
  }
  .now().possible { _ in true }
}
