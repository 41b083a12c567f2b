import CaseFile
import HTML

/// The assessment of acute danger. Nothing is filled in but the time: whether it is acute is a legal fact.
struct Assess {
  let opened: OpenedNotification
  let cases: [OpenedCase]
  let beside: Beside
  let visit: Visit
  let assessors: Assessors

  init(_ opened: OpenedNotification, _ visit: Visit) async throws {
    self.opened = opened
    self.visit = visit
    cases = try await visit.cases(of: opened, for: .assessNotification)
    beside = try await Beside(opened, visit)
    assessors = Assessors(opened, cases.map(\.file), first: visit.me, visit.department)
  }

  private var t: Words { visit.t }
  private var law: IntakeLaw { opened.law }

  var form: Form {
    var fields: [Field] = [acute]
    fields.append(.text("assessment", "assess.assessment", rows: 4).sender(.assessment).help("assess.assessment-help"))
    fields.append(.text("next", "assess.next", rows: 2).sender(.agreement))
    fields.append(second)
    fields.append(.moment("at", "assess.at").past())
    return Form("assess", fields)
  }

  private var acute: Field {
    let field = Field.yesNo("acute", "assess.acute").help("assess.acute-help")
    return law.assess.map { field.required(by: $0.name(t)) } ?? field.needed()
  }

  private var second: Field {
    let options = assessors.offered.map { member in
      let team = member.team.flatMap { visit.department.team($0)?.name }
      return Field.Option(
        member.id.rawValue, text: [member.name, t(member.role), team].compactMap { $0 }.joined(separator: ", "))
    }
    let field = Field.select("second", "assess.second", options)
    guard assessors.isSecondNeeded, let second = law.second else { return field.help("assess.second-maybe") }
    return field.required(by: second.name(t)).help("assess.second-help")
  }

  var page: FormPage {
    var page = FormPage(
      form, title: t("intake.from.\(opened.received.content.from.rawValue)"),
      address: Places.assessNotification(opened.id), back: Places.inbox())
    page.about = [opened.id.rawValue]
    page.seen = opened.version
    page.button = "assess.button"
    page.prefill.set("at", visit.now)
    page.notice = group {
      if let saved = Saved(visit) { Notice.done(saved.text(t)) }
      NotificationText(opened, visit).view
      if beside.mayHaveSupport, !assessors.isSecondNeeded {
        Notice.info {
          t("assess.may-have-support", ["paragraph": law.second?.name(t) ?? ""])
          " "
          a(t("assess.link-first"), .href(Places.linkNotification(opened.id)))
        }
      }
    }
    page.above = Crumb.inbox(t)
    page.beside = group {
      beside.view(opened.id, visit)
      if opened.notification.assessed == nil { elsewhere }
      AnswersCard(opened: opened, visit: visit).node
      NotificationCourse(opened: opened, visit: visit).node
    }
    return page
  }

  private var elsewhere: Node {
    group {
      if !opened.cases.isEmpty {
        p { a(t("notification.link-more"), .href(Places.linkNotification(opened.id))) }
      } else {
        p { a(t("notification.pass-on"), .href(Places.passOn(opened.id))) }
      }
    }
  }

  func take() async throws -> Reply {
    try await visit.take(page) { answers in
      let content = NotificationAssessed(
        for: opened.id.rawValue, acute: answers.flag("acute"), assessment: answers.text("assessment"),
        next: answers.text("next"), assessor: visit.me.id, secondAssessor: answers.name("second", StaffID.self))
      try opened.notifications.assess(content, whoKnowTheCase: assessors.whoKnow)
      let when = answers.when("at") ?? .at(visit.now)
      if let latest = when.latest, let received = opened.received.happenedAt.earliest, latest < received {
        throw FieldError("at", t("assess.before-received"))
      }
      try await visit.file(content, at: when, about: opened, in: cases)
      // The next thing is whom it is about.
      let next = opened.cases.isEmpty ? Places.linkNotification : Places.notification
      return .redirect(next(opened.id).with("gemt", "vurderet"))
    }
  }
}
