import HTTPTypes
import Hummingbird

/// What a browser is told about every answer.
enum Headers {
  /// Everything comes from here, nothing runs that isn't our one script file, and nobody can frame a page.
  static let contentSecurityPolicy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  static func add(to response: inout Response, usesTLS: Bool) {
    set("Content-Security-Policy", contentSecurityPolicy, &response)
    set("X-Content-Type-Options", "nosniff", &response)
    set("X-Frame-Options", "DENY", &response)
    set("Referrer-Policy", "no-referrer", &response)
    set("Cross-Origin-Opener-Policy", "same-origin", &response)
    set("Cross-Origin-Resource-Policy", "same-origin", &response)
    set("Permissions-Policy", "camera=(), geolocation=(), microphone=()", &response)
    if usesTLS { set("Strict-Transport-Security", "max-age=31536000", &response) }
    // Nothing about a child stays on a shared machine; the static files alone say otherwise.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
  }

  private static func set(_ name: String, _ value: String, _ response: inout Response) {
    guard let field = HTTPField.Name(name) else { return }
    response.headers[field] = value
  }
}
