import Testing

@testable import Exchange

@Suite struct FileKindTests {
  static let jpegMark: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]
  static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)

  static let known: [(bytes: [UInt8], kind: FileKind)] = [
    (Array("%PDF-1.7".utf8), .pdf),
    (jpegMark, .jpeg),
    (Array("GIF89a…".utf8), .gif),
    (Array("RIFF0000WEBPVP8 ".utf8), .webp),
    (Array("0000ftypheic0000".utf8), .heic),
    (Array("{\\rtf1 x}".utf8), .rtf),
    (zipMark + Array("word/document.xml".utf8), .docx),
    (zipMark + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), .odt),
    (Array("Jeg er bekymret for Ida.\r\n".utf8), .text),
  ]
  static let unknown: [[UInt8]] = [
    [], Array("MZ\u{0}\u{1}".utf8), zipMark + Array("word/document.xml word/vbaProject.bin".utf8),
    zipMark + Array("setup.exe".utf8), [0xC3, 0x28], [UInt8](repeating: 0, count: 100),
  ]

  @Test(arguments: known)
  func isToldByItsBytes(bytes: [UInt8], kind: FileKind) {
    #expect(FileKind(of: bytes) == kind)
  }

  @Test(arguments: unknown)
  func whatRunsOrIsUnknownIsNotTaken(bytes: [UInt8]) {
    #expect(FileKind(of: bytes) == nil)
  }
}
