import Foundation

/// The files of the project that the tests hold the code against.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// The texts of the entries by key, each with its Danish and its English wording.
  static func texts() throws -> [String: (danish: String, english: String)] {
    var texts: [String: (danish: String, english: String)] = [:]
    let folder = "Sources/Web/Resources/Texts"
    let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    for line in try files.filter({ $0.hasPrefix("entries") }).flatMap({ try lines("\(folder)/\($0)") }) {
      guard let match = line.wholeMatch(of: /([a-z0-9.-]+): \{da: "(.*)", en: "(.*)"\}/) else { continue }
      texts[String(match.1)] = (String(match.2), String(match.3))
    }
    return texts
  }
}
