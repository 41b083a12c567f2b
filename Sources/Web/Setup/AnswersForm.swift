import CaseFile
import HTML

extension Places {
  public static let setupAnswers = Place<Nothing>("opsaetning/svar")
}

extension Routes {
  static let setupAnswers: [Route] = [
    .get(Places.setupAnswers, .changePolicy) { visit in try await visit.show(AnswersForm.page(visit)) },
    .post(Places.setupAnswers, .changePolicy) { visit in try await AnswersForm.take(visit) },
  ]
}

/// Whether the confirmation to a notifier goes by itself.
enum AnswersForm {
  static let form = Form(
    "setup-answers", [.yesNo("at-once", "setup.answers.at-once").needed().help("setup.answers.at-once-help")])

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(form, title: visit.t("setup.answers"), address: Places.setupAnswers(), back: Places.setup())
    page.seen = visit.department.version
    page.lead = visit.t("setup.answers.lead")
    if let answers = visit.department.answers { page.prefill.set("at-once", answers.confirmAtOnce ? "yes" : "no") }
    if visit.services.outgoing.ways.isEmpty { page.notice = Notice.info(visit.t("setup.answers.no-way")) }
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      guard let atOnce = answers.flag("at-once") else { throw FieldError("at-once", visit.t("form.error.choice")) }
      try await visit.fileInDepartment(AnswersSet(confirmAtOnce: atOnce))
      return .saved(Places.setup())
    }
  }
}
