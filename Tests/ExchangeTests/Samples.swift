import Foundation

/// The mails of `Tests/Mails`: written for these tests, about people who don't exist.
enum MailSamples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Mails")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()

  static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name + ".eml"))
  }
}

/// The same numbers each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
