import Foundation
import HTML
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization

@testable import Web

/// What a browser does and no more: keeps cookies, sends forms with the hidden fields of the page it has open.
final class Browser: Sendable {
  struct Page: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    var location: String? { headers[.location] }

    /// The value of a hidden field of the page.
    func hidden(_ name: String) -> String? {
      guard let start = body.range(of: "name=\"\(name)\" value=\"") else { return nil }
      return String(body[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  private let client: any TestClientProtocol
  private let cookies = Mutex<[String: String]>([:])
  private let last = Mutex<Page?>(nil)

  init(client: any TestClientProtocol) { self.client = client }

  var cookieNames: [String] { cookies.withLock { $0.keys.sorted() } }
  func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
  func set(cookie name: String, _ value: String) { cookies.withLock { $0[name] = value } }
  func forgetCookies() { cookies.withLock { $0 = [:] } }

  func get(_ address: Address) async throws -> Page { try await get(path: address.path) }

  func get(path: String) async throws -> Page {
    let page = try await send(.get, path, nil)
    last.withLock { $0 = page }
    return page
  }

  /// Sends a form. The hidden fields of the page that is open go with it, unless told otherwise.
  func post(
    _ address: Address, _ fields: [(String, String)] = [], hidden: Bool = true, headers: [String: String] = [:]
  ) async throws -> Page {
    var all = fields
    if hidden, let page = last.withLock({ $0 }) {
      for name in ["_csrf", "_act", "_draft", "_seen", "_til"] where !fields.contains(where: { $0.0 == name }) {
        if let value = page.hidden(name) { all.append((name, value)) }
      }
    }
    let body = Link.path([], query: all).text.dropFirst(all.isEmpty ? 1 : 2)
    return try await post(path: address.path, body: String(body), headers: headers)
  }

  func post(path: String, body: String, headers: [String: String] = [:]) async throws -> Page {
    try await post(path: path, bytes: Array(body.utf8), headers: headers)
  }

  func post(path: String, bytes: [UInt8], headers: [String: String] = [:]) async throws -> Page {
    var sent = ["Content-Type": "application/x-www-form-urlencoded"]
    sent.merge(headers) { $1 }
    return try await send(.post, path, bytes, sent)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]?, _ headers: [String: String] = [:]
  ) async throws -> Page {
    var fields = HTTPFields()
    for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
    let cookieText = cookies.withLock { $0.map { "\($0)=\($1)" }.joined(separator: "; ") }
    if !cookieText.isEmpty { fields[.cookie] = cookieText }
    let page = try await client.execute(
      uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) }
    ) { response in
      Page(
        status: Int(response.status.code), headers: response.headers, body: String(buffer: response.body))
    }
    for line in page.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies.withLock { cookies in
        cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
      }
    }
    return page
  }
}
