import CaseFile
import HTML
import Store

/// A notification that has been assessed or passed on: what was judged, whom it is about, and what is still to be done.
struct NotificationPage {
  let opened: OpenedNotification
  let visit: Visit
  let beside: Beside
  let lines: [CaseLine]
  /// Support ran, and nobody from outside the case has assessed it.
  let lacksSecond: Bool

  init(_ opened: OpenedNotification, _ visit: Visit) async throws {
    self.opened = opened
    self.visit = visit
    beside = try await Beside(opened, visit)
    lines = try await visit.lists.cases(opened.cases)
    var lacks = false
    if let assessed = opened.notification.assessed, assessed.content.secondAssessor == nil {
      let files = try await visit.cases(of: opened, for: .readNotification).map(\.file)
      lacks = Assessors(opened, files, first: visit.me, visit.department).isSecondNeeded && opened.law.second != nil
    }
    lacksSecond = lacks
  }

  private var t: Words { visit.t }
  private var notification: Notification { opened.notification }

  func reply() -> Reply {
    let title = t("intake.from.\(opened.received.content.from.rawValue)")
    return visit.page(title, nav: .inbox, above: Crumb.inbox(t)) {
      if let saved = Saved(visit) { Notice.done(saved.text(t)) }
      div(.class("beside")) {
        div(.class("stack")) {
          NotificationText(opened, visit).view
          if lacksSecond { second }
          if let assessed = notification.assessed { assessment(assessed) }
          if let passed = notification.passedOn { passedOn(passed) }
          who
          AnswersCard(opened: opened, visit: visit).node
        }
        aside(.aria("label", t("form.beside"))) {
          beside.view(opened.id, visit)
          NotificationCourse(opened: opened, visit: visit).node
        }
      }
    }
  }

  private var second: Node {
    Notice.info {
      strong(t("notification.lacks-second"))
      " \(opened.law.second?.name(t) ?? ""). "
      a(t("notification.lacks-second.do"), .href(Places.assessNotification(opened.id)))
    }
  }

  private func assessment(_ assessed: Record<NotificationAssessed>) -> Node {
    let content = assessed.content
    return card(t("entry.notification.assessed"), id: "assessed") {
      if let acute = content.acute {
        p { acute ? Pill.late(t("assess.acute.yes")) : Pill.good(t("assess.acute.no")) }
      }
      definitions([
        (t("entry.notification.assessed.assessment"), content.assessment.map { .text($0) }),
        (t("entry.notification.assessed.next"), content.next.map { .text($0) }),
        (t("notification.assessor"), .text(visit.name(of: content.assessor))),
        (t("notification.second"), content.secondAssessor.map { .text(visit.name(of: $0)) }),
        (t("notification.assessed-at"), .text(t.when(assessed.happenedAt))),
      ])
    }
  }

  private func passedOn(_ passed: Record<NotificationPassedOn>) -> Node {
    card(t("entry.notification.passed-on"), id: "passed-on") {
      definitions([
        (t("entry.notification.passed-on.to"), passed.content.to.map { .text($0) }),
        (t("entry.notification.passed-on.why"), passed.content.why.map { .text($0) }),
        (t("notification.when"), .text(t.when(passed.happenedAt))),
      ])
    }
  }

  private var who: Node {
    card(t("notification.who"), id: "who") {
      if lines.isEmpty {
        p(t("notification.who.none"))
      } else {
        ul(.class("plain")) {
          for line in lines {
            li {
              if let child = line.child { PersonLine(child, on: visit.today).text(t) }
              " "
              CaseChip(line, visit).node
            }
          }
        }
      }
      if notification.passedOn == nil {
        p {
          a(
            t(lines.isEmpty ? "notification.link" : "notification.link-more"),
            .href(Places.linkNotification(opened.id)), .class(lines.isEmpty ? "button" : ""))
        }
      }
      if lines.isEmpty, notification.passedOn == nil {
        p { a(t("notification.pass-on"), .href(Places.passOn(opened.id))) }
      }
    }
  }
}

/// The way back, over the title.
enum Crumb {
  static func inbox(_ t: Words) -> Node { p(.class("crumb")) { a(t("nav.inbox"), .href(Places.inbox())) } }

  static func notification(_ id: NotificationID, _ t: Words) -> Node {
    p(.class("crumb")) {
      a(t("nav.inbox"), .href(Places.inbox()))
      " › "
      a(t("intake.one"), .href(Places.notification(id)))
    }
  }
}

/// What was done just before, named in the address by a word of ours.
struct Saved {
  private let key: String

  init?(_ scene: some Scene) {
    guard let word = scene.query["gemt"], Self.words.contains(word) else { return nil }
    key = "intake.saved.\(word)"
  }

  func text(_ t: Words) -> String { t(key) }

  static let words: Set<String> = ["modtaget", "vurderet", "lagt", "bekraeftet", "svaret", "sendt", "paa-vej"]
}
