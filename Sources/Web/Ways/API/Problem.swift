import HTTPTypes
import Hummingbird

/// What went wrong, for a program and for the person who reads its log (RFC 9457). It says nothing of any case.
struct Problem: Error, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case malformed
    case unauthorized
    case stopped
    case notFound = "not-found"
    case method
    case notAcceptable = "not-acceptable"
    case conflict
    case tooLarge = "too-large"
    case mediaType = "media-type"
    case invalid
    case tooMany = "too-many"
    case busy
    case failure

    var status: HTTPResponse.Status {
      switch self {
      case .malformed: .badRequest
      case .unauthorized: .unauthorized
      case .stopped: .forbidden
      case .notFound: .notFound
      case .method: .methodNotAllowed
      case .notAcceptable: .notAcceptable
      case .conflict: .conflict
      case .tooLarge: .contentTooLarge
      case .mediaType: .unsupportedMediaType
      case .invalid: .unprocessableContent
      case .tooMany: .tooManyRequests
      case .busy: .serviceUnavailable
      case .failure: .internalServerError
      }
    }
  }

  let kind: Kind
  var faults: [Fault] = []
  /// In seconds.
  var retryAfter: Int?

  static let type = "application/problem+json"

  /// What it is in the answer, for the description.
  static let shape = Shape.object([
    .init(name: "type", shape: .text(most: 200), isRequired: true, about: "Which problem: a URN that never changes."),
    .init(name: "title", shape: .text(most: 1_000), isRequired: true, about: "What is wrong, in words."),
    .init(name: "status", shape: .number, isRequired: true),
    .init(name: "detail", shape: .text(most: 2_000), isRequired: true, about: "What to do now."),
    .init(name: "instance", shape: .text(most: 200), isRequired: true, about: "Name it when you ask for help."),
    .init(
      name: "errors",
      shape: .list(
        .object([
          .init(
            name: "pointer", shape: .text(most: 500), isRequired: true,
            about: "Where in the body: a JSON pointer (RFC 6901)."),
          .init(name: "detail", shape: .text(most: 1_000), isRequired: true, about: "What is wrong there."),
        ]), most: 20), about: "Each field that must be put right."),
  ])

  func reply(_ t: Words, reference: String) -> Reply {
    let errors = faults.map { fault in
      JSON.object([
        "pointer": .string(fault.pointer), "detail": .string(t("api.fault.\(fault.key)", fault.words)),
      ])
    }
    let body = JSON.object([
      "type": .string("urn:naer:problem:\(kind.rawValue)"), "title": .string(t("api.problem.\(kind.rawValue)")),
      "status": .number(Double(kind.status.code)), "detail": .string(t("api.problem.\(kind.rawValue).mend")),
      "instance": .string("urn:naer:request:\(reference)"), "errors": errors.isEmpty ? nil : .array(errors),
    ])
    var headers: HTTPFields = [.contentType: Self.type, .contentLanguage: t.language.rawValue]
    if kind == .unauthorized { headers[.wwwAuthenticate] = "Bearer realm=\"naer\"" }
    if let retryAfter { headers[.retryAfter] = String(retryAfter) }
    return Reply(status: kind.status, headers: headers, body: body.bytes)
  }
}

extension Problem {
  /// What happened on the way to a page, said to a program.
  init(_ error: WebError?) {
    switch error {
    case .notFound, .erased: self.init(kind: .notFound)
    case .methodNotAllowed: self.init(kind: .method)
    case .tooLarge: self.init(kind: .tooLarge)
    case .malformed: self.init(kind: .malformed)
    case .busy: self.init(kind: .busy, retryAfter: 5)
    case .denied, .foreignForm: self.init(kind: .unauthorized)
    default: self.init(kind: .failure)
    }
  }
}
