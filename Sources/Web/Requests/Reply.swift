import HTML
import Hummingbird
import NIOCore

/// What a handler answers: a page, a short text for the script, or another place to go.
public struct Reply: Sendable {
  var status: HTTPResponse.Status
  var headers: HTTPFields
  var body: [UInt8]

  public static func html(_ page: Node, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status: status, headers: [.contentType: "text/html; charset=utf-8"], body: page.rendered())
  }

  public static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: Array(text.utf8))
  }

  /// After a form was taken: the browser fetches the next page, so that reloading doesn't send the form again.
  public static func redirect(_ address: Address) -> Reply { redirect(address.link) }

  /// The same, and the next page says that it was saved.
  public static func saved(_ address: Address) -> Reply { redirect(address.with("gemt", "1")) }

  static func redirect(_ link: Link) -> Reply {
    Reply(status: .seeOther, headers: [.location: link.text], body: [])
  }

  /// To a page of somebody else's: an address of our own source.
  static func away(_ address: StaticString) -> Reply {
    Reply(status: .seeOther, headers: [.location: "\(address)"], body: [])
  }

  var isRedirect: Bool { status == .seeOther }

  func with(cookie: Cookie) -> Reply {
    var copy = self
    copy.headers[values: .setCookie].append(cookie.description)
    return copy
  }

  var response: Response {
    Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }
}
