import HTTPTypes
import Hummingbird

/// Where a request comes from, as far as the limits need it: kept in memory while it counts, and nowhere else.
enum Caller {
  /// The address that the limits count by: an IPv4 address, or the /64 of an IPv6 one, which is one household or house.
  /// - Parameters:
  ///   - remote: the other end of the connection.
  ///   - isBehindProxy: then the connection is the proxy's, and the last address that it put into `X-Forwarded-For` is
  ///     the caller's; what stood there before it can be anything, and isn't read.
  static func place(remote: String?, headers: HTTPFields, isBehindProxy: Bool) -> String {
    var address = remote ?? ""
    if isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let last = headers[values: name].last?.split(separator: ",").last
    {
      address = String(last).trimmingSpaces
    }
    return prefix(address)
  }

  static func prefix(_ address: String) -> String {
    var text = address.lowercased()
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      text = String(text[text.index(after: text.startIndex)..<end])
    }
    text = String(text.prefix { $0 != "%" })
    guard text.contains(":") else { return String(text.prefix(45)) }
    // An IPv4 address in IPv6's clothes is that address.
    if text.contains("."), let last = text.split(separator: ":").last { return String(last.prefix(45)) }
    let halves = text.components(of: "::")
    var groups = halves.first.map { $0.split(separator: ":").map(String.init) } ?? []
    if halves.count > 1 {
      let rest = halves[1].split(separator: ":").count
      groups += Array(repeating: "0", count: max(0, 8 - groups.count - rest))
    }
    let net = groups.prefix(4).map { group in String(group.drop { $0 == "0" }.prefix(4)) }
    return net.joined(separator: ":") + "/64"
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
