import CaseFile

extension Step {
  static let voice = [childHeard, childNotHeard]

  /// What the child said or showed is noted (offentlighedsloven § 13): one of the two is enough.
  static let childHeard = Step(.childHeard, ChildHeard.self) { f, desk in
    [
      f.quotation("said", rows: 7).depending().help("step.child-heard.said-help"),
      f.observation("observed", rows: 3).depending(), f.assessment("weighed", rows: 3),
      f.choice("about", HearingAbout.self).needed(),
      .group(
        "step.child-heard.more",
        f.reference(of: "step.about.hearing", desk.notifications + desk.supports + desk.decisions)
          + [f.yesNo("parents-present"), f.line("where")]),
    ]
  } writes: { a, desk in
    ChildHeard(
      about: try a.must("about", HearingAbout.self, desk), for: a.choice("for"), said: a.text("said"),
      observed: a.text("observed"), weighed: a.text("weighed"), parentsPresent: a.flag("parents-present"),
      where: a.text("where"))
  }
  .withTime().possible { _ in true }
  .checked { a, desk in
    guard a.text("said") == nil, a.text("observed") == nil else { return [] }
    return [desk.missing("said", "entry.child.heard.said", by: "offentlighedsloven § 13")]
  }

  static let childNotHeard = Step(.childNotHeard, ChildNotHeard.self) { f, desk in
    let law = desk.law("barnets lov § 5 stk. 3-4", before: "serviceloven § 48 stk. 2")
    return [
      f.assessment("reason", rows: 4).required(by: law), f.observation("instead", rows: 4).required(by: law),
    ] + f.reference(of: "step.about.decision", desk.decisions)
  } writes: { a, desk in
    ChildNotHeard(for: a.choice("for"), reason: a.text("reason"), instead: a.text("instead"))
  }
}
