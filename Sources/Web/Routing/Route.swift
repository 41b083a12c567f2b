import CaseFile
import Hummingbird

/// One method of one place: which action it is, and who answers. Who may is not said here but in `Policy`.
public struct Route: Sendable {
  public let method: HTTPRequest.Method
  /// The words of the address, `*` for an id.
  public let words: [String]
  public let action: Action
  let handler: Handler

  enum Handler: Sendable {
    case guest(@Sendable (Guest, [String]) async throws -> Reply)
    /// Anybody, with files; nil where the form came without them.
    case upload(@Sendable (Guest, Upload?, [String]) async throws -> Reply)
    case visit(@Sendable (Visit, [String]) async throws -> Reply)
    case sender(@Sendable (SenderCall, [String]) async throws -> Reply)
    /// In a case, with one file.
    case caseFile(CaseFileTaking)
    case inCase(caseID: @Sendable ([String]) throws -> CaseID, @Sendable (CaseVisit, [String]) async throws -> Reply)
  }

  /// The pattern, as `/sag/*/kontakt`.
  public var pattern: String { "/" + words.joined(separator: "/") }

  /// Whether opening this route means opening a case.
  public var opensCase: Bool {
    switch handler {
    case .inCase, .caseFile: true
    default: false
    }
  }

  func matches(_ path: [String]) -> Bool { Self.matches(words, path) }

  static func matches(_ words: [String], _ path: [String]) -> Bool {
    words.count == path.count && zip(words, path).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

// Whoever asks.
extension Route {
  static func guest<A>(
    _ method: HTTPRequest.Method, _ place: Place<A>, _ action: Action,
    _ answer: @escaping @Sendable (Guest, A) async throws -> Reply
  ) -> Route {
    Route(
      method: method, words: place.words, action: action,
      handler: .guest { try await answer($0, try place.argument(orNotFound: $1)) })
  }
}

// Whoever asks, with files.
extension Route {
  static func upload(
    _ place: Place<Nothing>, _ action: Action, _ answer: @escaping @Sendable (Guest, Upload?) async throws -> Reply
  ) -> Route {
    Route(
      method: .post, words: place.words, action: action,
      handler: .upload { guest, upload, _ in try await answer(guest, upload) })
  }
}

// Somebody signed in.
extension Route {
  public static func get<A>(
    _ place: Place<A>, _ action: Action, _ answer: @escaping @Sendable (Visit, A) async throws -> Reply
  ) -> Route {
    Route(
      method: .get, words: place.words, action: action,
      handler: .visit { try await answer($0, try place.argument(orNotFound: $1)) })
  }

  public static func post<A>(
    _ place: Place<A>, _ action: Action, _ answer: @escaping @Sendable (Visit, A) async throws -> Reply
  ) -> Route {
    Route(
      method: .post, words: place.words, action: action,
      handler: .visit { try await answer($0, try place.argument(orNotFound: $1)) })
  }

  public static func get(
    _ place: Place<Nothing>, _ action: Action, _ answer: @escaping @Sendable (Visit) async throws -> Reply
  ) -> Route {
    get(place, action) { visit, _ in try await answer(visit) }
  }

  public static func post(
    _ place: Place<Nothing>, _ action: Action, _ answer: @escaping @Sendable (Visit) async throws -> Reply
  ) -> Route {
    post(place, action) { visit, _ in try await answer(visit) }
  }
}

// Somebody signed in, in a case.
extension Route {
  public static func caseGet<A: CaseArgument>(
    _ place: Place<A>, _ action: Action, _ answer: @escaping @Sendable (CaseVisit, A) async throws -> Reply
  ) -> Route { inCase(.get, place, action, answer) }

  public static func casePost<A: CaseArgument>(
    _ place: Place<A>, _ action: Action, _ answer: @escaping @Sendable (CaseVisit, A) async throws -> Reply
  ) -> Route { inCase(.post, place, action, answer) }

  public static func caseGet(
    _ place: Place<CaseID>, _ action: Action, _ answer: @escaping @Sendable (CaseVisit) async throws -> Reply
  ) -> Route {
    inCase(.get, place, action) { room, _ in try await answer(room) }
  }

  public static func casePost(
    _ place: Place<CaseID>, _ action: Action, _ answer: @escaping @Sendable (CaseVisit) async throws -> Reply
  ) -> Route {
    inCase(.post, place, action) { room, _ in try await answer(room) }
  }

  /// A form of a case with one file in it.
  /// - Parameter largest: of the file, in bytes.
  static func caseFile(
    _ place: Place<CaseID>, _ action: Action, largest: Int,
    _ answer: @escaping @Sendable (CaseVisit, FileSent) async throws -> Reply
  ) -> Route {
    let taking = CaseFileTaking(
      largest: largest, caseID: { try place.argument(orNotFound: $0) }, answer: answer)
    return Route(method: .post, words: place.words, action: action, handler: .caseFile(taking))
  }

  private static func inCase<A: CaseArgument>(
    _ method: HTTPRequest.Method, _ place: Place<A>, _ action: Action,
    _ answer: @escaping @Sendable (CaseVisit, A) async throws -> Reply
  ) -> Route {
    Route(
      method: method, words: place.words, action: action,
      handler: .inCase(
        caseID: { try place.argument(orNotFound: $0).caseID },
        { try await answer($0, try place.argument(orNotFound: $1)) }))
  }
}

extension Place {
  func argument(orNotFound path: [String]) throws -> Argument {
    guard let argument = argument(of: path) else { throw WebError.notFound }
    return argument
  }
}
