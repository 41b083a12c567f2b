import HTML
import Hummingbird

/// The page that says what went wrong, why, and what to do now; with a reference that the log knows, and nothing of
/// the program's inside.
enum ErrorPage {
  /// The end of the text keys that tell it.
  static func name(of error: WebError) -> String {
    switch error {
    case .notFound: "not-found"
    case .erased: "erased"
    case .denied: "refused"
    case .methodNotAllowed: "method"
    case .tooLarge: "too-large"
    case .busy: "busy"
    case .malformed: "malformed"
    case .foreignForm: "foreign-form"
    }
  }

  static func reply(
    for error: WebError?, lost: [String] = [], _ request: Request, _ reference: String, _ reception: Reception
  ) async -> Reply {
    do {
      // What was sent may be the very trouble, so nothing of it is read again; the texts are only shown.
      let guest = try await reception.arrive(request, form: Submission(), reference: reference)
      if let visit = try await reception.signedIn(guest), visit.handedOverFor == nil {
        return page(visit, error, lost, reference)
      }
      return page(guest, error, lost, reference)
    } catch {
      return .text(plain(reference), status: .internalServerError)
    }
  }

  private static func page(_ scene: some Scene, _ error: WebError?, _ lost: [String], _ reference: String) -> Reply {
    let t = scene.t
    let name = error.map(name(of:)) ?? "failure"
    return scene.page(t("error.\(name).title"), narrow: true, status: error?.status ?? .internalServerError) {
      if case .denied(let denial) = error {
        p(t("refused.\(denial.reason.rawValue)"), .class("lead"))
        p(t("refused.\(denial.reason.rawValue).mend"))
        if let id = denial.breakGlass {
          p { a(t("break-glass.link"), .href(Places.breakGlass(id)), .class("button plain")) }
        }
      } else {
        // What was much too large was not even read, so nothing of it can be shown.
        p(t(name == "too-large" && lost.isEmpty ? "error.too-large.unread" : "error.\(name).why"), .class("lead"))
        p(t("error.\(name).mend"))
      }
      if !lost.isEmpty { LostTexts.view(lost, why: "error.lost", t) }
      p { a(t("error.home"), .href(Places.front())) }
      p(t("error.reference", ["reference": reference]), .class("quiet"))
    }
  }

  /// When not even a page can be made.
  private static func plain(_ reference: String) -> String {
    "Noget gik galt hos os. Det, du har gemt, er gemt. Prøv igen om lidt.\n"
      + "Something went wrong on our side. What you have saved is saved. Try again in a moment.\n\n\(reference)\n"
  }
}
