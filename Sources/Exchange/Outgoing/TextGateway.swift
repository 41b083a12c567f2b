import CaseFile

/// A text-message gateway: each has its own address and its own words, so both are settings.
public struct TextGateway: Hashable, Sendable {
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case json = "application/json"
    case form = "application/x-www-form-urlencoded"
  }

  public var url: String
  public var method: String
  public var shape: Shape
  /// With places for `{to}`, `{text}` and `{id}`, each written as the shape demands.
  public var body: String
  /// Whole lines, with a place for `{secret}`.
  public var headers: [String]
  public var secret: String?
  /// The header that says which message it is, so that a double is known.
  public var idempotencyHeader: String?
  /// What the answer must contain; nil where the status says it all.
  public var success: String?
  public var certificates: String?
  /// Seconds.
  public var patience: Int

  public init(
    url: String, method: String = "POST", shape: Shape = .json, body: String, headers: [String] = [],
    secret: String? = nil, idempotencyHeader: String? = "Idempotency-Key", success: String? = nil,
    certificates: String? = nil, patience: Int = 30
  ) {
    self.url = url
    self.method = method
    self.shape = shape
    self.body = body
    self.headers = headers
    self.secret = secret
    self.idempotencyHeader = idempotencyHeader
    self.success = success
    self.certificates = certificates
    self.patience = patience
  }

  func send(_ parcel: Parcel) async -> Delivery {
    guard let to = PhoneNumber(parcel.to) else { return .refused(.address) }
    return delivery(await Curl(patience: patience).run(call(parcel, to: to)))
  }

  /// Whether anybody answers there; nothing is sent.
  func check() async -> Delivery {
    let curl = Curl(patience: patience)
    var orders = connection(curl)
    orders.add("request", "OPTIONS")
    let answer = await curl.run(orders)
    if let hindrance = answer.hindrance { return .again(hindrance) }
    switch answer.code {
    case 401, 403: return .again(.credentials)
    case 500...: return .again(.busy)
    case ..<100: return .again(.answer)
    default: return .delivered
    }
  }

  private func connection(_ curl: Curl) -> Curl.Orders {
    var orders = curl.orders(url, secure: url.hasPrefix("https:"))
    if let certificates { orders.add("cacert", certificates) }
    for header in headers { orders.add("header", Self.filled(header, ["secret": Self.oneLine(secret ?? "")])) }
    return orders
  }

  func call(_ parcel: Parcel, to: PhoneNumber) -> Curl.Orders {
    var orders = connection(Curl(patience: patience))
    orders.add("request", method)
    orders.add("header", "Content-Type: \(shape.rawValue)")
    if let idempotencyHeader { orders.add("header", "\(idempotencyHeader): \(Self.oneLine(parcel.id.rawValue))") }
    let values = ["to": to.text, "text": parcel.text, "id": parcel.id.rawValue]
    // `data-raw`: a text that begins with @ is a text and no file.
    orders.add("data-raw", Self.filled(body, values.mapValues(written)))
    return orders
  }

  func delivery(_ answer: Curl.Answer) -> Delivery {
    if let hindrance = answer.hindrance { return .again(hindrance) }
    switch answer.code {
    case 200..<300:
      guard let success else { return .delivered }
      return answer.body.contains(success) ? .delivered : .again(.answer)
    case 401, 403, 407: return .again(.credentials)
    case 400, 410, 413, 422: return .refused(.rejected)
    case 408, 409, 425, 429, 500...: return .again(.busy)
    default: return .again(.answer)
    }
  }

  private func written(_ value: String) -> String {
    switch shape {
    case .json: Self.json(value)
    case .form: Self.percent(value)
    }
  }

  static func json(_ value: String) -> String {
    var out = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func percent(_ value: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return value.utf8.reduce(into: "") { out, byte in
      if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  private static func oneLine(_ text: String) -> String { String(text.filter { !$0.isNewline }) }

  /// In one pass, so that a place in a value is never taken for one of ours.
  static func filled(_ template: String, _ values: [String: String]) -> String {
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      rest = rest[open...]
      let hit = values.first { rest.hasPrefix("{\($0.key)}") }
      if let hit {
        out += hit.value
        rest = rest.dropFirst(hit.key.count + 2)
      } else {
        out += "{"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }
}
