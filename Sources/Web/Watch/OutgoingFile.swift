import CaseFile
import Exchange
import Foundation
import Yams

/// How this installation sends mail and text messages. Secrets lie in files of their own, which it names.
public struct OutgoingFile: Sendable {
  /// Where Nær is from outside: for links in what is sent.
  public let address: String?
  public let mail: MailServer?
  public let sms: TextGateway?

  public var outgoing: Outgoing { .real(mail: mail, sms: sms) }

  /// - Throws: `Wrong`, which names what is wrong and where.
  public init(_ file: URL) throws {
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch { throw Wrong("\(file.path) can't be read.") }
    let said: Said
    do { said = try YAMLDecoder().decode(Said.self, from: text) } catch {
      throw Wrong("\(file.path) isn't as docs/watch.md says: \(Self.where(error)).")
    }
    address = said.address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    mail = try said.mail?.server()
    sms = try said.sms?.gateway()
    guard mail != nil || sms != nil else { throw Wrong("\(file.path) names neither mail nor sms.") }
  }

  public struct Wrong: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
  }

  private static func `where`(_ error: any Error) -> String {
    func path(_ keys: [any CodingKey]) -> String { keys.map(\.stringValue).joined(separator: ".") }
    return switch error as? DecodingError {
    case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(path(context.codingPath)) is of another kind"
    default: "it isn't YAML"
    }
  }

  /// The file, as it is written.
  private struct Said: Decodable {
    var address: String?
    var mail: Mail?
    var sms: SMS?

    struct Mail: Decodable {
      var host: String
      var port: Int?
      var security: String?
      var from: String
      var fromName: String?
      var user: String?
      var passwordFile: String?
      var certificates: String?
      var patience: Int?

      enum CodingKeys: String, CodingKey {
        case host, port, security, from, user, certificates, patience
        case fromName = "from-name"
        case passwordFile = "password-file"
      }

      func server() throws -> MailServer {
        guard let security = MailServer.Security(rawValue: security ?? "starttls") else {
          throw Wrong("mail.security is starttls, tls or none.")
        }
        guard security != .none || OutgoingFile.isHere(host) else {
          throw Wrong("mail.security can be none only for a server on this machine.")
        }
        guard let from = MailAddress(from) else { throw Wrong("mail.from is no mail address.") }
        guard host.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "/") }) else {
          throw Wrong("mail.host is no host.")
        }
        return MailServer(
          host: host, port: port ?? (security == .tls ? 465 : 587), security: security, from: from, fromName: fromName,
          user: user, password: try passwordFile.map(OutgoingFile.secret), certificates: certificates,
          patience: patience ?? 30)
      }
    }

    struct SMS: Decodable {
      var url: String
      var method: String?
      var contentType: String?
      var body: String
      var headers: [String]?
      var secretFile: String?
      var idempotencyHeader: String?
      var success: String?
      var certificates: String?
      var patience: Int?

      enum CodingKeys: String, CodingKey {
        case url, method, body, headers, success, certificates, patience
        case contentType = "content-type"
        case secretFile = "secret-file"
        case idempotencyHeader = "idempotency-header"
      }

      func gateway() throws -> TextGateway {
        guard let shape = TextGateway.Shape(rawValue: contentType ?? "application/json") else {
          throw Wrong("sms.content-type is application/json or application/x-www-form-urlencoded.")
        }
        guard let host = URL(string: url)?.host(), url.hasPrefix("https://") || OutgoingFile.isHere(host) else {
          throw Wrong("sms.url begins with https://; http:// is for a gateway on this machine only.")
        }
        guard body.contains("{to}"), body.contains("{text}") else {
          throw Wrong("sms.body has a place for {to} and for {text}.")
        }
        return TextGateway(
          url: url, method: method ?? "POST", shape: shape, body: body, headers: headers ?? [],
          secret: try secretFile.map(OutgoingFile.secret), idempotencyHeader: idempotencyHeader ?? "Idempotency-Key",
          success: success, certificates: certificates, patience: patience ?? 30)
      }
    }
  }

  private static func isHere(_ host: String) -> Bool { ["127.0.0.1", "localhost", "::1"].contains(host) }

  private static func secret(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw Wrong("\(path) can't be read.") }
    return text.trimmingCharacters(in: .newlines)
  }
}
