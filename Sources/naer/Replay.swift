import ArgumentParser
import Foundation
import Law

/// `naer replay FILE…`: case scripts through the engine that serves living cases.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs case scripts through the law engine and compares its verdicts with those of the source.",
    discussion: """
      Prints every duty with its due time, verdict, paragraph and source. Ends with 1 where an expectation that rests on \
      an authority or a statute fails, with 2 where a file can't be read.
      """)

  @Argument(help: "Case scripts (YAML).", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(help: "JSON for programs instead of a table for people.")
  var json = false

  @Flag(help: "End with 1 where any expectation fails, whatever it rests on.")
  var strict = false

  func run() throws {
    let rules = try RuleSet.bundled()
    var replays: [Replay] = []
    var isUnreadable = false
    for file in files {
      do {
        replays.append(Replay(try script(file), rules: rules))
      } catch let error as LawError {
        isUnreadable = true
        FileHandle.standardError.write(Data("\(error)\n".utf8))
      }
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(replays.map { ReplayReport($0, rules: rules) })
      print(String(decoding: data, as: UTF8.self))
    } else {
      print(replays.map { ReplayTable($0, rules: rules).text }.joined(separator: "\n"), terminator: "")
    }
    if isUnreadable { throw ExitCode(2) }
    let failed = replays.flatMap(\.outcomes).filter { strict ? !$0.holds : $0.isFatal }
    if !failed.isEmpty { throw ExitCode(1) }
  }

  private func script(_ file: String) throws -> CaseScript {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw LawError(file: file, what: "the file can't be read", mend: "Check the name, and that you may read it")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw LawError(file: file, what: "the file isn't text in UTF-8", mend: "Save it as UTF-8")
    }
    return try CaseScript(yaml: text, file: file)
  }
}
