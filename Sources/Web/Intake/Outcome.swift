import CaseFile

/// What came of a notification, as the law lets it be told: whether something was started, and not what is the matter.
struct Outcome: Hashable, Sendable {
  var clarification = false
  var assessment = false
  var support = false

  init(_ files: [CaseFile]) {
    for file in files {
      clarification = clarification || file.clarifications.isRunning
      assessment = assessment || file.assessments.started.count > file.assessments.finished.count
      support = support || !file.supports.running.isEmpty
    }
  }

  /// In the words that are offered; the person who answers can write others.
  func text(_ content: NotificationReceived, _ t: Words) -> String {
    var started: [String] = []
    if clarification { started.append(t("tell.text.clarification")) }
    if assessment { started.append(t("tell.text.assessment")) }
    if support { started.append(t("tell.text.support")) }
    let what = started.isEmpty ? t("tell.text.nothing") : started.joined(separator: " ")
    let reference = content.receipt.map { t("answer.reference", ["reference": $0]) }
    return [t("tell.text.assessed"), what, reference].compactMap { $0 }.joined(separator: "\n\n")
  }
}
