import ArgumentParser
import CaseFile
import Law
import Store

/// Lists the references of the notifications that are there, and verifies the store. For the crash tests only.
struct DoorCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "door-check", shouldDisplay: false)

  @OptionGroup var options: StoreOptions

  func run() async throws {
    let archive = try House.open(options.folder, try MasterKey.load(options.keyFile), try RuleSet.bundled())
    let report = try await archive.verify()
    for problem in report.problems { print("problem \(problem.english)") }
    for line in try await archive.notifications(NotificationFilter(limit: 100_000)) {
      let trace = Trace(reader: .system, .house, .house, at: Instant(milliseconds: 0))
      for entry in try await archive.read(.intake(line.row.id), trace: trace) {
        guard let content = entry.content as? NotificationReceived else { continue }
        let files = content.attachments?.count ?? 0
        print("notification \(content.receipt ?? "?") \(files) \(content.words ?? "")")
      }
    }
    try archive.close()
    if !report.isClean { throw ExitCode(1) }
  }
}
