import CaseFile
import HTML
import Store

/// A page that is a form: the same for showing it and for taking what was sent, at the same address.
public struct FormPage: Sendable {
  public let form: Form
  public let title: String
  /// Where the page is; the form is posted to the same place.
  public let address: Address
  /// Where one goes without saving.
  public let back: Address
  /// The ids of what it is about: one draft each.
  public var about: [String] = []
  public var lead: String?
  public var prefill = Prefill()
  /// Key of the button's text.
  public var button = "form.save"
  /// Key of a second button that shows what was typed as it will go out, before it does; the page draws it in `notice`.
  public var preview: String?
  /// The version of the case that was read when the form was made.
  public var seen: Int?
  /// Stands over the title, and beside the form: what one needs to see while writing.
  public var above = Node.empty
  /// Stands under the title, over the questions: what must be known before one writes.
  public var notice = Node.empty
  public var beside = Node.empty
  /// The page that the form is a part of, drawn around it; nil where the form fills the page.
  public var around: (@Sendable (Node) -> Node)?

  public init(_ form: Form, title: String, address: Address, back: Address) {
    self.form = form
    self.title = title
    self.address = address
    self.back = back
  }

  var draftName: DraftName { DraftName(form: form.name, about: about) }
}

extension SignedIn {
  /// Shows the form: with the draft where there is one, else with what is filled in beforehand.
  public func show(_ page: FormPage) async throws -> Reply {
    let draft = try await services.vault.drafts.draft(of: me.id, at: page.draftName.text)
    var filled = FormState(prefill: page.prefill, seen: page.seen)
    if let draft, let typed = Submission(urlEncoded: draft.text.utf8) {
      filled = FormState(typed: typed, origins: page.prefill.origins, seen: page.seen)
      filled.draftSavedAt = draft.savedAt
    }
    return render(page, filled)
  }

  /// Takes what was sent: gives the answers on, or shows the form again with what is wrong and everything that was
  /// typed. When it has been taken, the draft is gone.
  public func take(
    _ page: FormPage, _ then: @Sendable (Answers) async throws -> Reply
  ) async throws -> Reply {
    let reading = page.form.read(form, now: now, t)
    var state = FormState(typed: form, origins: page.prefill.origins, seen: form["_seen"].flatMap(Int.init))
    state.errors = reading.errors
    if form["_adjust"] != nil || !reading.errors.isEmpty { return render(page, state) }
    do {
      let reply = try await then(reading.answers)
      try await services.vault.drafts.remove(of: me.id, at: page.draftName.text)
      return reply
    } catch let error as FieldError {
      state.errors = [error]
      return render(page, state)
    } catch let errors as FieldErrors {
      state.errors = errors.all
      return render(page, state)
    } catch let refusal as Refusal {
      state.errors = [FieldError("", t(refusal.key, refusal.dates.mapValues(t.date)))]
      return render(page, state)
    } catch StoreError.conflict(let conflict) {
      return Conflicts.page(self, page, state, conflict)
    }
  }

  /// The form as a part of another page: it is posted to its own address, and answered there.
  public func inline(_ page: FormPage) -> Node {
    let state = FormState(prefill: page.prefill, seen: page.seen)
    return FormView(page: page, state: state, scene: self, formToken: visit.formToken, isInline: true).node
  }

  private func render(_ page: FormPage, _ state: FormState) -> Reply {
    let isPart = page.around != nil
    let view = FormView(page: page, state: state, scene: self, formToken: visit.formToken, isInline: isPart)
    return self.page(
      page.title, narrow: !isPart && page.beside.isEmpty, status: state.errors.isEmpty ? .ok : .unprocessableContent,
      above: page.above
    ) { page.around.map { $0(view.node) } ?? view.node }
  }
}

/// What stands in the fields of a form just now.
struct FormState: Sendable {
  var typed: Submission
  var origins: [String: String]
  var errors: [FieldError] = []
  var draftSavedAt: Instant?
  var seen: Int?

  init(typed: Submission, origins: [String: String], seen: Int?) {
    self.typed = typed
    self.origins = origins
    self.seen = seen
  }

  init(prefill: Prefill, seen: Int?) {
    typed = Submission(prefill.values.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } })
    origins = prefill.origins
    self.seen = seen
  }

  func error(_ field: Field) -> String? { errors.first { $0.field == field.name }?.message }

  func isTouched(_ field: Field) -> Bool {
    error(field) != nil || typed.all(field.name).contains { !$0.isEmpty }
  }
}
