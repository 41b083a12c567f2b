import CaseFile
import HTML
import HTTPTypes
import Hummingbird

extension Reply {
  /// A file from outside. The browser must neither guess what it is nor let anything in it run or reach out; only pictures
  /// of kinds that can't carry a script are ever shown, and then in a sandbox.
  static func file(_ file: Attachment, _ bytes: [UInt8], inline: Bool) -> Reply {
    let isShown = inline && ["image/jpeg", "image/png", "image/gif", "image/webp"].contains(file.type)
    var headers: HTTPFields = [
      .contentType: isShown ? file.type : "application/octet-stream",
      .contentDisposition: disposition(file.name, isShown ? "inline" : "attachment"),
    ]
    if let policy = HTTPField.Name("Content-Security-Policy") {
      headers[policy] = "sandbox; default-src 'none'; frame-ancestors 'none'"
    }
    return Reply(status: .ok, headers: headers, body: bytes)
  }

  /// RFC 6266: the name in ASCII for old browsers, and whole, percent-encoded (RFC 8187), for the others.
  static func disposition(_ name: String, _ how: String) -> String {
    let plain = String(
      name.unicodeScalars.map { scalar in
        let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        return isPlain || " -_.()".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
      })
    let digits = Array("0123456789ABCDEF")
    let encoded = name.utf8.reduce(into: "") { text, byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        text.append(Character(UnicodeScalar(byte)))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return "\(how); filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
  }
}
