import Foundation
import Testing

@testable import Law

/// The files that the tests read, beside this one.
enum TestFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The files of a folder with an ending, by name.
  static func names(in folder: String, ending: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appendingPathComponent(folder).path)
    return (all ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The published cases come with the program; their twins and the other scripts lie here.
  static let published = "../../Sources/Law/Resources/Cases"

  static let scripts = (names(in: "Scripts", ending: ".yaml") + names(in: published, ending: ".yaml")).sorted()

  static func script(_ name: String) throws -> CaseScript {
    let own = try? text("Scripts/\(name).yaml")
    return try CaseScript(yaml: own ?? text("\(published)/\(name).yaml"), file: "\(name).yaml")
  }
}

let bundled = Result { try RuleSet.bundled() }
