import CaseFile
import HTML
import Hummingbird
import Store

/// A question: shown, taken, and kept while it is being answered.
enum DoorQuestion {
  static func show(_ guest: Guest, _ slug: Slug) async throws -> Reply {
    let step = try step(slug)
    switch try await Door.standing(guest) {
    case .sent: return .redirect(Places.doorReceipt())
    case .writing(let visit):
      guard DoorStep.all(for: visit.worry.who).contains(step) else { return .redirect(Places.doorCheck()) }
      if step == .files { return DoorFiles.page(visit) }
      return page(visit, step, errors: [])
    case .nothing:
      // Just begun, and yet nothing is known: the browser keeps no cookies.
      if guest.query["ny"] != nil { return DoorShort(guest, Worry(), why: "door.no-cookies").page() }
      return .redirect(Places.door().with("vis", "intet"))
    }
  }

  /// Keeps the answers, whatever the next page is.
  static func take(_ guest: Guest, _ slug: Slug) async throws -> Reply {
    let step = try step(slug)
    switch try await Door.standing(guest) {
    case .sent: return .redirect(Places.doorReceipt())
    case .nothing: return Door.nothing(guest, guest.form)
    case .writing(var visit):
      guard visit.isOurs else { return Door.nothing(guest, guest.form) }
      visit.worry.answer(step.names(visit.worry), with: guest.form)
      if step == .children { change(&visit.worry, guest.form) }
      try await visit.save()
      return after(step, visit)
    }
  }

  /// The script keeps what is typed, while it is typed. The answer is the line that it shows.
  static func keep(_ guest: Guest, _ slug: Slug) async throws -> Reply {
    let step = try step(slug)
    guard case .writing(var visit) = try await Door.standing(guest), visit.isOurs else { throw WebError.foreignForm }
    visit.worry.answer(step.names(visit.worry), with: guest.form)
    try await visit.save()
    return .text(guest.t("door.saved", ["time": guest.t.clock(guest.now)]))
  }

  private static func step(_ slug: Slug) throws(WebError) -> DoorStep {
    guard let step = DoorStep(rawValue: slug.rawValue) else { throw .notFound }
    return step
  }

  private static func change(_ worry: inout Worry, _ form: Submission) {
    if form["_barn"] == "flere" { worry.addChild() }
    if let number = form["_fjern"].flatMap(Int.init) { worry.removeChild(number) }
  }

  /// Where one goes with the button that was pressed.
  static func after(_ step: DoorStep, _ visit: DoorVisit) -> Reply {
    let (form, worry) = (visit.form, visit.worry)
    if let language = form["_sprog"].flatMap(Language.init) {
      return .redirect(returning(step, form)).with(cookie: DoorFrame.languageCookie(language, visit.services))
    }
    if form["_barn"] != nil || form["_fjern"] != nil { return .redirect(returning(step, form).at("barn")) }
    if form["_gaa"] == "tilbage" { return .redirect(step.before(for: worry.who)?.address ?? Places.door()) }
    let errors = step.errors(worry, visit.t)
    if !errors.isEmpty { return page(visit, step, errors: errors) }
    if step == .danger, worry.danger == .yes { return .redirect(Places.doorNow()) }
    if form["_til"] == "tjek" { return .redirect(Places.doorCheck()) }
    return .redirect(step.next(for: worry.who)?.address ?? Places.doorCheck())
  }

  private static func returning(_ step: DoorStep, _ form: Submission) -> Address {
    form["_til"] == "tjek" ? step.address.with("til", "tjek") : step.address
  }

  static func page(_ visit: DoorVisit, _ step: DoorStep, errors: [FieldError]) -> Reply {
    let (t, worry) = (visit.t, visit.worry)
    let status: HTTPResponse.Status = errors.isEmpty ? .ok : .unprocessableContent
    return DoorFrame.page(visit, t(step.title(for: worry.who)), status: status) {
      progress(step, worry, t)
      form(
        .method(.post), .action(step.address), .class("stack"), .novalidate,
        .data("draft", Places.doorDraft(Slug(rawValue: step.rawValue)).path)
      ) {
        hidden(visit)
        if !errors.isEmpty { problems(errors, t) }
        p(t(step.lead(for: worry.who)), .class("lead"))
        if step == .children {
          children(visit)
        } else {
          let state = state(worry, errors)
          for field in step.fields(worry) { FieldView(field: field, state: state, t: t).node }
        }
        actions(step, t)
      }
    }
  }

  static func state(_ worry: Worry, _ errors: [FieldError] = []) -> FormState {
    var state = FormState(typed: worry.typed, origins: [:], seen: nil)
    state.errors = errors
    return state
  }

  static func progress(_ step: DoorStep, _ worry: Worry, _ t: Words) -> Node {
    let all = DoorStep.all(for: worry.who)
    let number = (all.firstIndex(of: step) ?? 0) + 1
    return p(t("door.progress", ["number": String(number), "all": String(all.count)]), .class("quiet"))
  }

  static func hidden(_ visit: DoorVisit) -> Node {
    group {
      FormToken.field(visit.formToken)
      if visit.query["til"] == "tjek" || visit.form["_til"] == "tjek" {
        input(.type(.hidden), .name("_til"), .value("tjek"))
      }
      // The Enter key presses the first button of a form: it must be the one that goes on.
      button(visit.t("door.next"), .type(.submit), .class("hidden"), .tabindex(-1), .aria("hidden", "true"))
    }
  }

  static func problems(_ errors: [FieldError], _ t: Words) -> Node {
    div(.class("notice problem"), .role("alert"), .tabindex(-1), .autofocus()) {
      h2(t("form.error.title", count: errors.count))
      ul { for error in errors { li { a(error.message, .href(.fragment("f-\(error.field)"))) } } }
    }
  }

  static func actions(_ step: DoorStep, _ t: Words) -> Node {
    group {
      div(.class("actions")) {
        button(t("door.next"), .type(.submit), .class("button"))
        button(t("door.back"), .type(.submit), .name("_gaa"), .value("tilbage"), .class("button plain"))
        DoorFrame.language(t)
      }
      p("", .class("draft-state"), .role("status"), .data("failed", t("door.save-failed")))
    }
  }

  private static func children(_ visit: DoorVisit) -> Node {
    let (t, worry) = (visit.t, visit.worry)
    let fields = DoorStep.children.fields(worry)
    let each = fields.count / max(worry.places, 1)
    let state = state(worry)
    return group {
      for number in 0..<worry.places {
        fieldset(.class("door-child")) {
          legend(worry.places == 1 ? t("door.child") : t("door.child.number", ["number": String(number + 1)]))
          for field in fields[number * each..<(number + 1) * each] { FieldView(field: field, state: state, t: t).node }
          if worry.places > 1 {
            button(
              t("door.child.remove", ["number": String(number + 1)]), .type(.submit), .name("_fjern"),
              .value(String(number)), .class("link"))
          }
        }
      }
      if worry.places < Worry.mostChildren {
        p(.id("barn")) {
          button(
            t("door.child.add"), .type(.submit), .name("_barn"), .value("flere"), .class("button plain"))
        }
      }
    }
  }
}
