import Hummingbird

/// What can go wrong on the way to a page. Each is shown as a page for people, with a reference that the log knows.
public enum WebError: Error, Sendable {
  /// There is no such page or case.
  case notFound
  /// It was there, and was lawfully erased.
  case erased
  case denied(Denial)
  /// The address is there, but not for this method.
  case methodNotAllowed
  /// More was sent than is taken.
  case tooLarge
  /// So much is being sent at the moment that there is no room for more.
  case busy
  /// What was sent can't be read.
  case malformed
  /// A form came from another place than our own page, or from a page of an earlier session.
  case foreignForm

  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .erased: .gone
    case .denied: .forbidden
    case .methodNotAllowed: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .busy: .serviceUnavailable
    case .malformed: .badRequest
    case .foreignForm: .forbidden
    }
  }
}
