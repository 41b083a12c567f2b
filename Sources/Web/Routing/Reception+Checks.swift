import HTML
import HTTPTypes
import Hummingbird
import NIOCore

extension Reception {
  /// The path in its parts, each with its percent signs read. Nothing of it is trusted: ids are checked by `Place`.
  static func parts(of request: Request) -> [String] {
    request.uri.path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
  }

  /// The posted fields. Only ordinary forms are taken: no files, no JSON.
  static func form(of request: inout Request) async throws -> Submission {
    guard request.method == .post else { return Submission() }
    let type = request.headers[.contentType] ?? ""
    guard type.isEmpty || type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      throw WebError.malformed
    }
    if let length = request.headers[.contentLength].flatMap(Int.init), length > Submission.mostBytes {
      throw WebError.tooLarge
    }
    let body: ByteBuffer
    do {
      body = try await request.collectBody(upTo: Submission.mostBytes)
    } catch is NIOTooManyBytesError {
      throw WebError.tooLarge
    }
    guard let form = Submission(urlEncoded: body.readableBytesView) else { throw WebError.malformed }
    return form
  }

  /// A browser says where a form was sent from; one that was sent from another site is not ours.
  static func refuseForeign(_ request: Request) throws {
    guard request.method == .post, let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] else {
      return
    }
    guard site == "same-origin" || site == "none" else { throw WebError.foreignForm }
  }

  /// A place in Nær to go back to; the front page where it is anything else.
  static func safeReturn(_ text: String?) -> Link {
    guard let text, text.hasPrefix("/"), let link = Link(text) else { return Places.front().link }
    return link
  }
}
