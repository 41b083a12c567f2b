import CaseFile
import HTML
import HTTPTypes
import Measures

/// The one page of a session whose screen is handed over: a sheet, then a thank you. Nothing on it leads anywhere.
struct Screen {
  let visit: Visit
  let plan: SheetPlan
  let instrument: Instrument
  let texts: TextPack?
  let lines: SheetLines
  let say: PhraseWords
  /// The sheet as it was sent.
  let sent: MeasureTaken?
  /// Why the screen wasn't given back.
  let problem: String?
  private let needsPassword: Bool

  static func field(_ line: String) -> String { "m-\(line)" }

  /// - Throws: `WebError.notFound` where the instrument isn't here any more.
  init(_ visit: Visit, _ plan: SheetPlan, problem: String? = nil) async throws {
    let shelf = try visit.measureShelf()
    let reference = Instrument.Reference(id: plan.instrument, version: plan.version)
    guard let instrument = shelf.catalogue.instrument(reference) else { throw WebError.notFound }
    self.visit = visit
    self.plan = plan
    self.instrument = instrument
    self.problem = problem
    texts = shelf.texts(instrument, age: plan.age, view: Viewpoint(plan.view), visit.t.language)
    // The case is only read where the sheet is made of its goals, or to show what was just sent.
    if instrument.goals != nil || plan.sent != nil {
      let file = try await visit.open(plan.case, for: .writeContact).file
      say = PhraseWords(file, people: [:], visit.t)
      lines = SheetLines(instrument, file, texts: texts, say)
      sent = plan.sent.flatMap { file.feedback.sheet($0)?.content }
    } else {
      say = PhraseWords(t: visit.t)
      lines = SheetLines(instrument, CaseFile(id: plan.case, entries: []), texts: texts, say)
      sent = nil
    }
    needsPassword = try await visit.services.vault.account(of: visit.me.id) != nil
  }

  private var t: Words { visit.t }
  private var title: String { texts?.title ?? instrument.name }

  func sheet(_ typed: Submission = Submission(), _ errors: [FieldError] = []) -> Reply {
    page(title, status: errors.isEmpty && problem == nil ? .ok : .unprocessableContent) {
      form(
        .method(.post), .action(Places.handedOver()), .class("sheet"), .novalidate, .autocomplete("off"),
        .data("sheet", "")
      ) {
        hidden
        if !errors.isEmpty { missing(errors) }
        if let texts { p(texts.instruction, .class("lead")) }
        for line in lines.lines {
          SheetLine(
            line: line, instrument: instrument, texts: texts, typed: typed[Self.field(line.id)],
            error: errors.first { $0.field == Self.field(line.id) }?.message, say: say
          ).node
        }
        p(t("feedback.sheet.seen", ["name": visit.me.name]), .class("quiet"))
        div(.class("actions")) {
          button(t("feedback.sheet.send"), .type(.submit), .class("button"))
          if canBePartly(typed, errors) {
            button(t("feedback.sheet.partly"), .type(.submit), .name("partly"), .value("1"), .class("button plain"))
          }
          button(t("feedback.sheet.skip"), .type(.submit), .name("skip"), .value("1"), .class("button plain"))
        }
        if let notice = texts?.notice { p(notice, .class("quiet")) }
      }
    }
  }

  /// Some lines have a mark, and all that is wrong is that others have none.
  private func canBePartly(_ typed: Submission, _ errors: [FieldError]) -> Bool {
    let marks = lines.marks { typed[Self.field($0)] }
    return !errors.isEmpty && !marks.isEmpty
      && errors.allSatisfy { error in
        lines.lines.contains { Self.field($0.id) == error.field && typed[error.field]?.nonEmpty == nil }
      }
  }

  func thanks() -> Reply {
    page(t("feedback.sheet.thanks"), status: problem == nil ? .ok : .unprocessableContent) {
      p(t("feedback.sheet.give-back"), .class("lead"))
      if let sent, !sent.marks.isEmpty {
        section(.class("card"), .aria("labelledby", "dine")) {
          h2(t("feedback.sheet.yours"), .id("dine"))
          MarkedLines(sent, instrument, shown, say, withNumbers: false).node
        }
      }
    }
  }

  private var shown: [SheetLines.Line] { lines.lines }

  private func missing(_ errors: [FieldError]) -> Node {
    div(.class("notice problem"), .role("alert"), .tabindex(-1), .autofocus(), .id("fejl")) {
      h2(t("feedback.sheet.almost"))
      ul {
        for error in errors {
          li {
            if let line = lines.lines.first(where: { Self.field($0.id) == error.field }) {
              a("\(line.label): \(error.message)", .href(.fragment("linje-\(line.id)")))
            } else {
              error.message
            }
          }
        }
      }
    }
  }

  private var hidden: Node {
    group {
      FormToken.field(visit.formToken)
      input(.type(.hidden), .name("_act"), .value(visit.services.newID()))
    }
  }

  private func page(_ title: String, status: HTTPResponse.Status, @Markup content: () -> Node) -> Reply {
    let content = content()
    let assets = visit.services.assets
    let document = document(language: t.language.rawValue) {
      Head.title("\(title) – Nær")
      Head.meta(name: "viewport", content: "width=device-width, initial-scale=1")
      Head.meta(name: "color-scheme", content: "light dark")
      Head.meta(name: "robots", content: "noindex, nofollow")
      Head.icon(assets.link("naer.svg"))
      Head.styleSheet(assets.link("naer.css"))
      Head.script(assets.link("naer.js"))
    } body: {
      DemoNote.node(visit.services.settings, t)
      main(.id("indhold"), .class("narrow handed-over"), .tabindex(-1)) {
        h1(title)
        content
        giveBack
      }
    }
    return .html(document, status: status)
  }

  /// For the one whose session it is.
  private var giveBack: Node {
    details(.class("give-back"), .open(problem != nil)) {
      summary(t("feedback.back.title"))
      form(.method(.post), .action(Places.takeBack()), .class("stack")) {
        hidden
        if let problem { Notice.problem(problem) }
        if needsPassword {
          div(.class("field")) {
            label(t("feedback.back.password", ["name": visit.me.name]), .for("password"))
            input(.type(.password), .id("password"), .name("password"), .autocomplete("current-password"))
          }
        } else {
          p(t("feedback.back.demo"), .class("quiet"))
        }
        button(t("feedback.back.button"), .type(.submit), .class("button plain"))
      }
    }
  }
}
