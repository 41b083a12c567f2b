import CaseFile

extension StepPage {
  /// A step that is opened from a meeting begins with what was said and agreed there. What it is in the law's eyes is
  /// for the writer to say.
  func fill(from meeting: FamilyMeeting, _ prefill: inout Prefill) {
    let t = room.t
    let origin = "\(t(meeting.form)), \(meeting.on.map { t.shortDate($0) } ?? "")"
    let child = joined(meeting.words.map(\.content.child))
    let others = joined(meeting.words.map { said in said.content.words.map { line($0, by: said.content.by) } })
    let agreed = joined(
      meeting.agreements.filter { $0.struck == nil }.map { agreement in
        [agreement.what, agreement.who, agreement.when].compactMap { $0 }.joined(separator: ", ")
      })
    switch step.name {
    case .contact:
      prefill.carry("said", joined([others, child]), from: origin)
      prefill.carry("agreed", agreed, from: origin)
    case .childHeard: prefill.carry("said", child, from: origin)
    case .followUp:
      prefill.carry("family", others, from: origin)
      prefill.carry("child", child, from: origin)
    case .nextStep: prefill.carry("what", agreed, from: origin)
    default: return
    }
    if case .at(let began) = meeting.openings.first?.happenedAt {
      prefill.set("happened", began)
    }
  }

  private func line(_ words: String, by: String?) -> String { by.map { "\($0): \(words)" } ?? words }

  private func joined(_ texts: [String?]) -> String? {
    texts.compactMap { $0 }.joined(separator: "\n").nonEmpty
  }
}
