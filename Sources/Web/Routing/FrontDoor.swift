import Hummingbird
import Logging
import NIOCore
import NIOHTTP1

/// The outermost of all: every answer, good or bad, leaves with the strict headers and a line in the log, and every
/// error leaves as a page. The log has ids, kinds, counts and durations, and nothing that anybody typed.
struct FrontDoor: RouterMiddleware {
  let reception: Reception
  let routes: [Route]
  /// What the log says of a route, by its method and how many words its address has: it is looked up for every answer.
  private let named: [String: [Named]]

  private struct Named: Sendable {
    let words: [String]
    let pattern: String
    let action: String
  }

  init(reception: Reception, routes: [Route]) {
    self.reception = reception
    self.routes = routes
    named = Dictionary(grouping: routes) { Self.shape($0.method, $0.words.count) }.mapValues { routes in
      routes.map { Named(words: $0.words, pattern: $0.pattern, action: $0.action.rawValue) }
    }
  }

  private static func shape(_ method: HTTPRequest.Method, _ count: Int) -> String { "\(method.rawValue) \(count)" }

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let began = ContinuousClock.now
    let reference = String(reception.services.newID().prefix(8))
    var context = context
    context.logger = reception.services.logger
    context.reference = reference
    var problem: String?
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let (page, kind) = await errorPage(for: error, request, reference)
      problem = kind
      response = page.response
    }
    if response.status == .methodNotAllowed { response.headers[.allow] = methods(of: request) }
    Headers.add(to: &response, usesTLS: reception.services.settings.usesTLS)
    log(request, response, reference, problem, ContinuousClock.now - began)
    return response
  }

  private func errorPage(for error: any Error, _ request: Request, _ reference: String) async -> (Reply, String) {
    let unanswered = error as? Unanswered
    let error = unanswered?.error ?? error
    var known = error as? WebError
    if known == nil, let http = error as? any HTTPResponseError {
      known =
        switch http.status {
        case .notFound: isElsewhere(request) ? .methodNotAllowed : .notFound
        case .contentTooLarge: .tooLarge
        case .badRequest: .malformed
        default: nil
        }
    }
    // Cut off or garbled on its way to us: that is no failure of ours, and mostly nobody is left to hear of it.
    if known == nil, error is HTTPParserError || error is ChannelError || error is IOError { known = .malformed }
    if Reception.parts(of: request).first == "api" {
      let problem = error as? Problem ?? Problem(known)
      let t = Reception.words(for: request, reception.services.texts)
      let name = problem.kind == .failure ? "failure \(type(of: error))" : "problem \(problem.kind.rawValue)"
      return (problem.reply(t, reference: reference), name)
    }
    let page = await ErrorPage.reply(
      for: known, lost: unanswered?.form.longTexts ?? [], request, reference, reception)
    return (page, known.map { ErrorPage.name(of: $0) } ?? "failure \(type(of: error))")
  }

  /// Whether the address is there for another method.
  private func isElsewhere(_ request: Request) -> Bool {
    let path = Reception.parts(of: request)
    return routes.contains { $0.method != request.method && $0.matches(path) }
  }

  /// What the address can be asked for.
  private func methods(of request: Request) -> String {
    let path = Reception.parts(of: request)
    let there = Set(routes.filter { $0.matches(path) }.map(\.method))
    let asked: [HTTPRequest.Method] = there.contains(.get) ? [.get, .head, .post] : [.post]
    return asked.filter { $0 == .head || there.contains($0) }.map(\.rawValue).joined(separator: ", ")
  }

  private func log(
    _ request: Request, _ response: Response, _ reference: String, _ problem: String?, _ duration: Duration
  ) {
    let path = Reception.parts(of: request)
    let route = named[Self.shape(request.method, path.count)]?.first { Route.matches($0.words, path) }
    var metadata: Logger.Metadata = [
      "ref": .string(reference), "method": .string(request.method.rawValue),
      "route": .string(route?.pattern ?? "-"), "action": .string(route?.action ?? "-"),
      "status": .stringConvertible(response.status.code),
      "ms": .stringConvertible(
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000),
    ]
    if let problem { metadata["problem"] = .string(problem) }
    let level: Logger.Level = response.status.code >= 500 ? .error : .info
    reception.services.logger.log(level: level, "request", metadata: metadata)
  }
}
