import CaseFile

extension Step {
  static let goals = [goal, goalLook, goalReword]

  static let goal = Step(.goal, GoalSet.self) { f, desk in
    [
      f.quotation("words", rows: 3).needed(), f.agreement("sign", rows: 3), f.agreement("steps", rows: 3),
      f.line("whose"),
    ]
  } writes: { a, desk in
    GoalSet(
      id: desk.newID, words: a.text("words"), sign: a.text("sign"), whose: a.text("whose"), steps: a.text("steps"))
  }

  static let goalLook = Step(.goalLook, GoalLooked.self) { f, desk in
    f.reference(of: "step.about.goal", desk.goals).map { $0.needed() }
      + [
        f.choice("standing", GoalStanding.self).needed(), f.quotation("words", rows: 3),
        f.observation("observed", rows: 3),
      ]
  } writes: { a, desk in
    GoalLooked(
      for: a.choice("for"), standing: try a.must("standing", GoalStanding.self, desk), words: a.text("words"),
      observed: a.text("observed"))
  }
  .possibleWhileOpen { !$0.goals.all.isEmpty }

  /// The words that the goal has now are filled in: to be said better, not again.
  static let goalReword = Step(.goalReword, GoalReworded.self) { f, desk in
    f.reference(of: "step.about.goal", desk.goals).map { $0.needed() }
      + [f.quotation("words", rows: 3), f.agreement("sign", rows: 3)]
  } writes: { a, desk in
    GoalReworded(for: a.choice("for"), words: a.text("words"), sign: a.text("sign"))
  }
  .possibleWhileOpen { !$0.goals.all.isEmpty }
  .filledIn { prefill, desk in
    let goals = desk.file.goals
    let only = goals.all.count == 1 ? goals.all.first : nil
    guard let goal = desk.reference.flatMap(goals.named) ?? only else { return }
    let origin = desk.t("step.origin.goal")
    prefill.carry("words", goal.words, from: origin)
    prefill.carry("sign", goal.sign, from: origin)
  }
  .checked { a, desk in
    a.text("words") == nil && a.text("sign") == nil ? [FieldError("words", desk.t("step.error.empty"))] : []
  }
}
