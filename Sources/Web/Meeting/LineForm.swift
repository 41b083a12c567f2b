import CaseFile
import HTML

/// A small form of the meeting on its page. It is sent as it stands; where there is a script, it is sent without
/// leaving the page, and kept there until it has arrived.
struct LineForm: Sendable {
  let page: FormPage
  let held: MeetingRoom
  let state: FormState
  /// What is sent besides the questions, which then aren't shown.
  var fixed: [(name: String, value: String)] = []
  var look = "button"
  /// What the button is called for those who don't see what it stands beside.
  var label: String?

  /// - Parameter drafts: what the writer had begun when a session ended, by the form's name.
  init(_ line: MeetingLine, _ held: MeetingRoom, drafts: [String: Submission] = [:]) {
    page = line.page(held)
    self.held = held
    if let typed = drafts[page.draftName.text] {
      state = FormState(typed: typed, origins: [:], seen: nil)
    } else {
      state = FormState(prefill: page.prefill, seen: nil)
    }
  }

  var node: Node {
    form(
      .method(.post), .action(page.address), .class("line-form"), .novalidate, .autocomplete("off"),
      .data("line", page.form.name)
    ) {
      FormToken.field(held.room.visit.formToken)
      hidden("_act", held.room.services.newID())
      hidden("_draft", page.draftName.text)
      hidden("_til", page.address.path)
      for one in fixed { hidden(one.name, one.value) }
      if fixed.isEmpty {
        for field in page.form.fields { FieldView(field: field, state: state, t: held.t).node }
      }
      div(.class("line-send")) {
        button(held.t(page.button), .type(.submit), .class(look), .aria("label", label))
      }
    }
  }

  private func hidden(_ name: String, _ value: String) -> Node {
    input(.type(.hidden), .name(name), .value(value))
  }
}
