import HTTPTypes
import Hummingbird

/// What a browser is told about every answer.
enum Headers {
  /// Everything comes from here, nothing runs that isn't our one script file, and nobody can frame a page.
  static let contentSecurityPolicy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
    "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  static func add(to response: inout Response, usesTLS: Bool) { add(to: &response.headers, usesTLS: usesTLS) }

  static func add(to fields: inout HTTPFields, usesTLS: Bool) {
    // A file from outside brings a stricter policy of its own.
    for (name, value) in always where fields[name] == nil { fields[name] = value }
    if usesTLS { fields[.strictTransportSecurity] = "max-age=31536000" }
    // Nothing about a child stays on a shared machine; the static files alone say otherwise.
    if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
  }

  private static let always: [(HTTPField.Name, String)] = [
    ("Content-Security-Policy", contentSecurityPolicy), ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
