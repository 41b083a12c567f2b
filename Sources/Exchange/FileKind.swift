/// What a file really is, told from its first bytes: a name can say anything.
///
/// Only kinds that a caseworker can open and that run nothing are known; everything else is none of these.
public enum FileKind: String, CaseIterable, Sendable {
  case pdf = "application/pdf"
  case jpeg = "image/jpeg"
  case png = "image/png"
  case gif = "image/gif"
  case webp = "image/webp"
  case heic = "image/heic"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case odt = "application/vnd.oasis.opendocument.text"
  case rtf = "application/rtf"
  case text = "text/plain"
  case mail = "message/rfc822"

  /// The media type.
  public var type: String { rawValue }

  /// Nil for what isn't taken.
  public init?(of bytes: some RandomAccessCollection<UInt8>) {
    func begins(_ with: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: with) }
    func begins(_ with: String, at offset: Int = 0) -> Bool { begins(Array(with.utf8), at: offset) }
    if begins("%PDF-") {
      self = .pdf
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins("GIF87a") || begins("GIF89a") {
      self = .gif
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .webp
    } else if begins("ftyp", at: 4), ["heic", "heix", "mif1", "msf1", "hevc"].contains(where: { begins($0, at: 8) }) {
      self = .heic
    } else if begins("{\\rtf") {
      self = .rtf
    } else if begins([0x50, 0x4B, 0x03, 0x04]) {
      guard let kind = Self.archive(bytes) else { return nil }
      self = kind
    } else if Self.isText(bytes) {
      self = .text
    } else {
      return nil
    }
  }

  /// Documents that are zip files: by the names of the files inside, and never one with macros.
  private static func archive(_ bytes: some RandomAccessCollection<UInt8>) -> FileKind? {
    func has(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
    if has("vbaProject.bin") { return nil }
    if bytes.dropFirst(30).starts(with: Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) { return .odt }
    return has("word/document.xml") ? .docx : nil
  }

  /// UTF-8 without control signs other than line ends and tabs, and nothing a browser would take for a page.
  private static func isText(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 }) else { return false }
    return String(validating: bytes, as: UTF8.self) != nil
  }
}
