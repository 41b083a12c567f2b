import HTML
import HTTPTypes
import Hummingbird

extension Reception {
  /// The path in its parts, each with its percent signs read. Nothing of it is trusted: ids are checked by `Place`.
  static func parts(of request: Request) -> [String] {
    request.uri.path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
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
