import Foundation

extension CaseScript {
  /// The published cases that come with the program, told in our own words: an authority has given its verdict on each.
  public static func published() throws -> [CaseScript] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources/Cases")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }.map {
      try CaseScript(yaml: String(contentsOf: $0, encoding: .utf8), file: $0.lastPathComponent)
    }
  }
}
