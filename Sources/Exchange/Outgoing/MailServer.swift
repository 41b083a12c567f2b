import CaseFile
import Foundation

/// The municipality's mail server.
public struct MailServer: Hashable, Sendable {
  public enum Security: String, Hashable, Sendable, CaseIterable {
    /// In the clear first, and TLS before anything is said.
    case startTLS = "starttls"
    case tls
    /// For a server on the same machine only.
    case none
  }

  public var host: String
  public var port: Int
  public var security: Security
  public var from: MailAddress
  /// How the sender is shown, as "Fjordby Kommune, Børn og Unge".
  public var fromName: String?
  public var user: String?
  public var password: String?
  /// A file with the certificates to trust; nil is the system's.
  public var certificates: String?
  /// Seconds.
  public var patience: Int

  public init(
    host: String, port: Int, security: Security, from: MailAddress, fromName: String? = nil, user: String? = nil,
    password: String? = nil, certificates: String? = nil, patience: Int = 30
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.from = from
    self.fromName = fromName
    self.user = user
    self.password = password
    self.certificates = certificates
    self.patience = patience
  }

  func send(_ parcel: Parcel) async -> Delivery {
    guard let to = MailAddress(parcel.to) else { return .refused(.address) }
    return Self.delivery(await curl.run(letter(parcel, to: to)))
  }

  /// Connects, signs in, and says no more.
  func check() async -> Delivery {
    var orders = connection
    orders.add("request", "NOOP")
    return Self.delivery(await curl.run(orders))
  }

  private var curl: Curl { Curl(patience: patience) }

  private var connection: Curl.Orders {
    let scheme = security == .tls ? "smtps" : "smtp"
    var orders = curl.orders("\(scheme)://\(host):\(port)/\(from.domain)", secure: false)
    if security == .startTLS { orders.add("ssl-reqd") }
    if let certificates { orders.add("cacert", certificates) }
    if let user { orders.add("user", "\(user):\(password ?? "")") }
    return orders
  }

  func letter(_ parcel: Parcel, to: MailAddress) -> Curl.Orders {
    var orders = connection
    orders.add("mail-from", from.text)
    orders.add("mail-rcpt", to.text)
    let name = fromName.map { "\(MailHeader.encoded($0)) " } ?? ""
    orders.add("header", "From: \(name)<\(from.text)>")
    orders.add("header", "To: <\(to.text)>")
    orders.add("header", "Subject: \(MailHeader.encoded(parcel.subject ?? ""))")
    orders.add("header", "Date: \(MailHeader.date(parcel.at))")
    orders.add("header", "Message-ID: <\(parcel.id)@\(from.domain)>")
    // So that no out-of-office answers it.
    orders.add("header", "Auto-Submitted: auto-generated")
    let lines = parcel.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    // Quoted for curl's own reading of a form's value, inside what quotes it as an option.
    let quoted = lines.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    orders.add("form", "=\"\(quoted)\";type=text/plain; charset=utf-8;encoder=base64")
    return orders
  }

  static func delivery(_ answer: Curl.Answer) -> Delivery {
    if let hindrance = answer.hindrance { return .again(hindrance) }
    switch answer.code {
    case ..<400: return .delivered
    case 400..<500: return .again(.busy)
    // What is wrong with us isn't wrong with the letter: it waits until somebody has mended it.
    case 530, 534, 535, 538: return .again(.credentials)
    case 500..<550: return .again(.answer)
    case 550, 551, 553: return .refused(.address)
    default: return .refused(.rejected)
    }
  }
}

/// The head of a mail.
enum MailHeader {
  /// Plain where it can be; else in the encoded words of RFC 2047, none longer than a line may be.
  static func encoded(_ text: String) -> String {
    let text = String(text.map { $0.isNewline ? " " : $0 })
    let isPlain = text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?") && text.utf8.count < 70
    // In a phrase before an address these would need quoting.
    if isPlain, !text.contains(where: { "\"(),.:;<>@[]\\".contains($0) }) { return text }
    var words: [String] = []
    var part = ""
    for character in text {
      if part.utf8.count + character.utf8.count > 42 {
        words.append(part)
        part = ""
      }
      part.append(character)
    }
    words.append(part)
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: " ")
  }

  /// `Thu, 04 Jun 2026 12:05:00 +0000`
  static func date(_ instant: Instant) -> String {
    let seconds = instant.milliseconds / 1000
    let day = Day(number: Int(seconds / 86_400))
    let rest = Int(seconds % 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(weekdays[day.weekday - 1]), \(two(day.day)) \(months[day.month - 1]) \(day.year) "
      + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) +0000"
  }
}
