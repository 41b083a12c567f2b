import CaseFile
import Crypto
import Exchange
import Foundation
import Store

/// A file that came along with a notification.
public struct IncomingFile: Sendable {
  /// As the sender called it, made fit to show: no path, no control signs, not endless.
  public let name: String
  /// Media type, of what the bytes are.
  public let type: String
  public let bytes: [UInt8]

  /// - Parameter kind: where it is known already, as that of a whole mail; else the bytes tell.
  public init(name: String?, bytes: [UInt8], kind: FileKind? = nil) {
    self.name = Self.clean(name ?? "")
    self.bytes = bytes
    type = (kind ?? FileKind(of: bytes))?.type ?? "application/octet-stream"
  }

  /// What the entry says of it. The same file of the same notification has the same id.
  func attachment(of notification: String, number: Int) -> Attachment {
    let hash = Attachment.hash(of: bytes)
    let id = Hex.text(SHA256.hash(data: Data("file \(notification) \(number) \(hash)".utf8)).prefix(16))
    return Attachment(id: BlobID(rawValue: id), name: name, type: type, size: bytes.count, hash: hash)
  }

  static func clean(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let visible = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      // Format signs turn the direction of writing, and make "gnp.exe" of "exe.png".
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: true
      }
    }
    let text = String(String.UnicodeScalarView(visible)).trimmingSpaces
    guard text.contains(where: { $0 != "." }) else { return "fil" }
    return text.count <= 150 ? text : "\(text.prefix(120))…\(text.suffix(20))"
  }
}
