import ArgumentParser
import Foundation
import Store

/// Proves that everything is as it was written.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every chain, head, key and list. Changes nothing; may run beside a server.",
    discussion:
      "Exit code 0 where all is well, 1 where something is not as it was written, 2 where the store can't be opened.")

  @OptionGroup var options: StoreOptions

  @Option(help: "Language of the answer.")
  var language = AnswerLanguage.da

  @Flag(help: "For programs.")
  var json = false

  func run() async throws {
    let report: Verification
    do {
      let archive = try options.open(.readOnly)
      report = try await archive.verify()
      try archive.close()
    } catch let error as StoreError {
      FileHandle.standardError.write(Data(((language == .da ? error.danish : error.english) + "\n").utf8))
      throw ExitCode(2)
    }
    json ? try printJSON(report) : printText(report)
    if !report.isClean { throw ExitCode(1) }
  }

  private func printText(_ report: Verification) {
    for problem in report.problems { print(language == .da ? problem.danish : problem.english) }
    let counts = [report.entries, report.streams, report.erased, report.files, report.traces]
    switch language {
    case .da:
      print(
        "\(counts[0]) indførsler i \(counts[1]) strømme (\(counts[2]) slettet), \(counts[3]) filer, \(counts[4]) opslag i loggen: "
          + (report.isClean ? "alt er, som det blev skrevet." : "\(report.problems.count) fejl."))
    case .en:
      print(
        "\(counts[0]) entries in \(counts[1]) streams (\(counts[2]) erased), \(counts[3]) files, \(counts[4]) traces: "
          + (report.isClean ? "all is as it was written." : "\(report.problems.count) problems."))
    }
  }

  private func printJSON(_ report: Verification) throws {
    struct Line: Encodable {
      var cause: String
      var stream: String?
      var sequence: Int?
      var column: String?
    }
    struct Answer: Encodable {
      var entries: Int
      var streams: Int
      var erased: Int
      var files: Int
      var traces: Int
      var problems: [Line]
    }
    let answer = Answer(
      entries: report.entries, streams: report.streams, erased: report.erased, files: report.files,
      traces: report.traces,
      problems: report.problems.map {
        Line(cause: $0.cause.rawValue, stream: $0.stream, sequence: $0.sequence, column: $0.column)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(answer), as: UTF8.self))
  }
}
