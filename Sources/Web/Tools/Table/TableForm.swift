import CaseFile
import HTML

/// A closed case is read and not written in, with the tools as with every other step.
extension CaseVisit {
  /// Whether this person can set or say something at the table just now.
  var isOnTheTable: Bool { may(.writeContact) && file.closings.isOpen }

  /// Why nothing can be written, for those who else could.
  var closedNotice: Node {
    file.closings.isOpen || !may(.writeContact) ? .empty : Notice.info(t("step.closed"))
  }

  /// A form that a tool's page leads to; in a closed case, why there is none.
  func showAtTable(_ form: FormPage) async throws -> Reply {
    guard !file.closings.isOpen else { return try await show(form) }
    return page(form.title, narrow: true, above: form.above) {
      closedNotice
      p { a(t("step.back"), .href(Places.caseFile(id)), .class("button")) }
    }
  }
}
