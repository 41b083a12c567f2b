import CaseFile
import HTML

/// What each of the five steps means for one of the case's own goals (goal attainment scaling).
enum GoalScaling {
  private static let form = Form(
    "goal-scale",
    [
      .line("hoped", "entry.goal.scaled.hoped").needed().help("feedback.hoped-help").sender(.agreement),
      .line("less", "entry.goal.scaled.less").help("feedback.less-help").sender(.agreement),
      .line("much-less", "entry.goal.scaled.much-less").sender(.agreement),
      .line("more", "entry.goal.scaled.more").sender(.agreement),
      .line("much-more", "entry.goal.scaled.much-more").sender(.agreement),
      .number("weight", "entry.goal.scaled.weight", in: 1...9).help("feedback.weight-help"),
    ])

  static func page(_ room: CaseVisit, _ slug: Slug) throws -> FormPage {
    guard let goal = room.file.goals.named(slug.rawValue) else { throw WebError.notFound }
    var page = FormPage(
      form, title: room.t("feedback.scale-title"), address: room.inMeeting(Places.feedbackGoal(room.id, slug)),
      back: room.inMeeting(Places.feedback(room.id)))
    page.about = [room.id.rawValue, goal.id]
    page.seen = room.file.version
    page.lead = goal.words
    if let now = room.file.feedback.scalings[goal.id]?.content {
      page.prefill.set("hoped", now.hoped)
      page.prefill.set("less", now.less)
      page.prefill.set("much-less", now.muchLess)
      page.prefill.set("more", now.more)
      page.prefill.set("much-more", now.muchMore)
      page.prefill.set("weight", now.weight.map(String.init))
    } else {
      page.prefill.carry("hoped", goal.sign, from: room.t("feedback.from-goal"))
    }
    return page
  }

  static func take(_ room: CaseVisit, _ slug: Slug) async throws -> Reply {
    try await room.take(try page(room, slug)) { answers in
      try await room.write(
        GoalScaled(
          for: slug.rawValue, muchLess: answers.text("much-less"), less: answers.text("less"),
          hoped: answers.text("hoped"), more: answers.text("more"), muchMore: answers.text("much-more"),
          weight: answers.number("weight"), meeting: room.knownMeeting), at: .at(room.now))
      return .saved(room.inMeeting(Places.feedback(room.id)))
    }
  }
}
