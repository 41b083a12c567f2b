import Foundation
import Testing

@testable import Kinship

/// Families from the world outside, where they are at hand: `../shared/data/gedcom` beside the project.
enum Outside {
  static let folder: URL? = {
    var here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while here.path != "/" {
      here.deleteLastPathComponent()
      let found = here.appendingPathComponent("shared/data/gedcom")
      if FileManager.default.fileExists(atPath: found.path) { return found }
    }
    return nil
  }()

  static let isThere: Bool = {
    if folder == nil { print("Skipped: no ../shared/data/gedcom beside the project.") }
    return folder != nil
  }()

  static var files: [URL] {
    guard let folder else { return [] }
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (all ?? []).filter { $0.pathExtension == "ged" }.sorted { $0.path < $1.path }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(folder).appendingPathComponent(name)
    return try [UInt8](Data(contentsOf: url))
  }
}
