import CaseFile
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import Store

/// A request of a professional's system whose key holds.
struct SenderCall: Sendable {
  let services: Services
  let sender: Sender
  let now: Instant
  let t: Words
  /// Empty where nothing is sent with the method.
  let body: [UInt8]
}

/// A key that lets a system in. It is shown once; what is kept is its hash.
enum SenderKey {
  /// 256 bits, with a beginning by which it is known where it has been left lying.
  static func make(_ random: (Int) -> [UInt8]) -> String {
    let text = Data(random(32)).base64EncodedString()
    return "naer_" + text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  static func hash(_ key: String) -> String { Hex.text(SHA256.hash(data: Data(key.utf8))) }
}

extension Reception {
  /// Lets a system in by its key, before anything that it sends is read; then takes what it sends.
  func answerSender(
    _ route: Route, _ request: Request, _ answer: @Sendable (SenderCall, [String]) async throws -> Reply
  ) async throws -> Reply {
    guard case .senders = Policy.rules[route.action] else { throw WebError.denied(Denial(.notListed, route.action)) }
    let now = services.now()
    let sender = try await sender(request, at: now)
    guard Self.accepts(request.headers[values: .accept].joined(separator: ",")) else {
      throw Problem(kind: .notAcceptable)
    }
    switch await services.senderDesk.ask(sender.id, at: now) {
    case .go: break
    case .wait(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
    case .later(let seconds): throw Problem(kind: .tooMany, retryAfter: seconds)
    }
    if await services.senderDesk.isNews(sender.id, at: now) {
      // A worry is let in also where the log of keys can't take it.
      try? await services.vault.note(
        AuditEvent(.senderKey, at: now, who: .notifier, stream: .department, detail: sender.id.rawValue))
    }
    // What it holds of the common room in memory is let go of when it has been answered.
    let part = services.holding.part()
    defer { withExtendedLifetime(part) {} }
    let call = SenderCall(
      services: services, sender: sender, now: now, t: Self.words(for: request, services.texts),
      body: request.method == .post ? try await Self.json(of: request, part) : [])
    return try await answer(call, Self.parts(of: request))
  }

  private func sender(_ request: Request, at now: Instant) async throws -> Sender {
    let words = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0].lowercased() == "bearer" else { throw Problem(kind: .unauthorized) }
    let hash = SenderKey.hash(words[1].trimmingSpaces)
    guard let sender = try await services.office.department(at: now).senders.whose(hash) else {
      throw Problem(kind: .unauthorized)
    }
    guard sender.stoppedAt == nil else { throw Problem(kind: .stopped) }
    guard sender.holds(hash, at: now) else { throw Problem(kind: .unauthorized) }
    return sender
  }

  private static func json(of request: Request, _ part: Holding.Part) async throws -> [UInt8] {
    let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    guard type == "application/json" else { throw Problem(kind: .mediaType) }
    guard request.headers[.contentEncoding].map({ $0.lowercased() == "identity" }) ?? true else {
      throw Problem(kind: .mediaType)
    }
    let length = request.headers[.contentLength].flatMap(Int.init)
    if let length, length > SentNotification.mostBytes { throw Problem(kind: .tooLarge) }
    var body: [UInt8] = []
    do {
      for try await chunk in request.body {
        try part.grow(by: chunk.readableBytes)
        body += chunk.readableBytesView
        if body.count > SentNotification.mostBytes { throw Problem(kind: .tooLarge) }
      }
    } catch is HTTPParserError {
      throw Problem(kind: .malformed)
    }
    // Cut off on its way.
    if let length, length != body.count { throw Problem(kind: .malformed) }
    return body
  }

  /// Whether JSON is an answer that the other end wants.
  static func accepts(_ header: String) -> Bool {
    let ranges = header.lowercased().split(separator: ",").map { range in
      range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
    }
    guard !ranges.isEmpty else { return true }
    return ranges.contains { range in
      guard let type = range.first, ["application/json", "application/*", "*/*"].contains(type) else { return false }
      return !range.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
    }
  }

  /// Danish, unless English is asked for before it.
  static func words(for request: Request, _ texts: Texts) -> Words {
    let header = (request.headers[.acceptLanguage] ?? "").lowercased()
    let wanted = header.split(separator: ",").lazy.map { $0.filter { $0 != " " } }.first {
      $0.hasPrefix("da") || $0.hasPrefix("en")
    }
    return texts.words(wanted?.hasPrefix("en") == true ? .english : .danish)
  }
}

extension Route {
  /// For a professional's system, by its key.
  static func sender<A>(
    _ method: HTTPRequest.Method, _ place: Place<A>, _ action: Action,
    _ answer: @escaping @Sendable (SenderCall, A) async throws -> Reply
  ) -> Route {
    Route(
      method: method, words: place.words, action: action,
      handler: .sender { try await answer($0, try place.argument(orNotFound: $1)) })
  }

  /// Whether a system asks and not a person: no cookie, no form, and answers in JSON.
  public var isForSystems: Bool {
    if case .sender = handler { true } else { false }
  }
}
