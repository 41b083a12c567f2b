import Foundation
import Testing

@testable import Law

/// The published cases that lie beside the project, where they do.
@Suite struct SharedCasesTests {
  static let folder: URL? = {
    let candidates = [
      TestFiles.folder.appendingPathComponent("../../../shared/cases"),
      URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent("../shared/cases"),
    ]
    return candidates.map(\.standardizedFileURL).first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static let files: [URL] = {
    guard let folder else {
      print("SharedCasesTests: ../shared/cases isn't here; the published cases are skipped.")
      return []
    }
    let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return all.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }()

  @Test(arguments: files) func everyVerdictAgrees(file: URL) throws {
    let script = try CaseScript(yaml: String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    for outcome in Replay(script, rules: try bundled.get()).outcomes {
      #expect(outcome.holds, "\(script.id):\(outcome.expectation.line): \(outcome.failures.map(\.what))")
    }
  }
}
