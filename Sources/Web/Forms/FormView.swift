import CaseFile
import HTML

/// Draws a form.
struct FormView {
  let page: FormPage
  let state: FormState
  let scene: any SignedIn
  let formToken: String
  /// Part of another page: no way out but that page's own, and the cursor stays where the page puts it.
  var isInline = false

  private var t: Words { scene.t }

  var node: Node {
    let form =
      page.notice.isEmpty && state.draftSavedAt == nil
      ? formNode
      : div {
        page.notice
        if state.draftSavedAt != nil { discardForm }
        formNode
      }
    guard !page.beside.isEmpty else { return form }
    return div(.class("beside")) {
      form
      aside(.aria("label", t("form.beside"))) { page.beside }
    }
  }

  private var formNode: Node {
    form(
      .method(.post), .action(page.address), .class("stack"), .novalidate, .autocomplete("off"),
      .data("draft", Places.draft().path)
    ) {
      hidden
      if !state.errors.isEmpty { errorSummary }
      if let savedAt = state.draftSavedAt { draftNotice(savedAt) }
      if let lead = page.lead { p(lead, .class("lead")) }
      for field in page.form.fields { draw(field) }
      div(.class("actions")) {
        button(t(page.button), .type(.submit), .class("button"))
        if let preview = page.preview {
          button(t(preview), .type(.submit), .name("_adjust"), .value("1"), .class("button plain"))
        }
        if !isInline { a(t("form.cancel"), .href(page.back)) }
        span("", .class("draft-state"), .role("status"), .data("failed", t("draft.failed")))
      }
    }
  }

  private var hidden: Node {
    group {
      FormToken.field(formToken)
      hiddenField("_act", scene.services.newID())
      hiddenField("_draft", page.draftName.text)
      hiddenField("_til", page.address.path)
      if let seen = state.seen { hiddenField("_seen", String(seen)) }
    }
  }

  private func hiddenField(_ name: String, _ value: String) -> Node {
    input(.type(.hidden), .name(name), .value(value))
  }

  private var errorSummary: Node {
    div(.class("notice problem"), .role("alert"), .tabindex(-1), .autofocus(), .id("fejl")) {
      h2(t("form.error.title", count: state.errors.count))
      ul {
        for error in state.errors {
          li {
            if let field = page.form.flat.first(where: { $0.name == error.field }) {
              a(error.message, .href(.fragment(FieldView.target(of: field))))
            } else {
              error.message
            }
          }
        }
      }
    }
  }

  private func draftNotice(_ savedAt: Instant) -> Node {
    div(.class("notice info")) {
      p(t("draft.opened", ["when": t.relative(savedAt, now: scene.now)]))
      button(t("draft.discard"), .type(.submit), .form(discardID), .class("link"))
    }
  }

  private var discardID: String { "discard-\(page.draftName.text)" }

  /// A form of its own: the Enter key in a field presses the first button of that field's form, and that must never be
  /// the one that throws away what was typed.
  private var discardForm: Node {
    HTML.form(.method(.post), .action(Places.discardDraft()), .id(discardID)) {
      FormToken.field(formToken)
      hiddenField("_draft", page.draftName.text)
      hiddenField("_til", page.address.path)
    }
  }

  private func draw(_ field: Field) -> Node {
    switch field.kind {
    case .heading: return h2(t(field.label))
    case .group(let fields):
      let isOpen = field.flat.contains { state.isTouched($0) }
      return disclosure(t(field.label), open: isOpen) { for field in fields { draw(field) } }
    default:
      return FieldView(field: field, state: state, t: t, hasFocus: field.name == firstField).node
    }
  }

  /// The first empty question has the cursor, unless there is something to read first.
  private var firstField: String? {
    guard !isInline, state.errors.isEmpty, state.draftSavedAt == nil else { return nil }
    return page.form.flat.first { !state.isTouched($0) }?.name
  }
}
