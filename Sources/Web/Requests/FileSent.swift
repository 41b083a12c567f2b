import CaseFile
import Synchronization

/// The one file of a form of somebody who is signed in, read whole on its way in.
struct FileSent: Sendable {
  /// Nil where none was chosen, or it is too big.
  var bytes: [UInt8]?
  var isTooBig = false

  static let none = FileSent()
}

/// How a form of a case with one file is taken.
struct CaseFileTaking: Sendable {
  let largest: Int
  let caseID: @Sendable ([String]) throws -> CaseID
  let answer: @Sendable (CaseVisit, FileSent) async throws -> Reply
}

extension Reception {
  /// Nobody's bytes are read before it is known who sends them; nothing is done with them before the form has shown
  /// that it came from a page of ours.
  func answer(_ taking: CaseFileTaking, _ route: Route, _ guest: Guest, _ upload: Upload, _ path: [String]) async throws
    -> Reply
  {
    guard let visit = try await signedIn(guest) else {
      await upload.drain()
      return .redirect(Places.signIn().with("til", guest.path.text))
    }
    let (sent, fields) = try await upload.one(largest: taking.largest, holding: guest.services.holding)
    let whole = Visit(base: guest.with(fields), me: visit.me, cookie: visit.cookie, formToken: visit.formToken)
    guard visit.cookie.isFormToken(fields["_csrf"], key: services.settings.signingKey) else {
      throw WebError.foreignForm
    }
    let opened = try await whole.open(try taking.caseID(path), for: route.action)
    return try await taking.answer(CaseVisit(at: whole, opened), sent)
  }
}

extension Upload {
  /// Reads a form that has at most one file of interest: the first that isn't empty.
  func one(largest: Int, holding: Holding) async throws(WebError) -> (FileSent, Submission) {
    let box = FileBox()
    let fields = try await read(largest: largest, holding: holding) { _, content, _ in box.take(content) }
    return (box.sent, fields)
  }
}

private final class FileBox: Sendable {
  private let held = Mutex(FileSent.none)

  var sent: FileSent { held.withLock { $0 } }

  func take(_ content: Upload.Content) {
    held.withLock { sent in
      guard sent.bytes == nil, !sent.isTooBig else { return }
      switch content {
      case .whole(let bytes): sent.bytes = bytes.isEmpty ? nil : bytes
      case .tooBig, .noRoom: sent.isTooBig = true
      }
    }
  }
}
