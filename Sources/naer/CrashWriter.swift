import ArgumentParser
import CaseFile
import Foundation
import Store

/// Writes until it is killed, and says what it was told is on the disk. For the crash tests only.
struct CrashWriter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "crash-writer", shouldDisplay: false)

  @OptionGroup var options: StoreOptions

  @Option var writers = 8
  @Option var round = 0

  func run() async throws {
    let key = options.keyFile
    if !FileManager.default.fileExists(atPath: key.path) { _ = try MasterKey.create(key) }
    let archive = try Archive.open(
      folder: options.folder, masterKey: try MasterKey.load(key), deriver: CrashDeriver(),
      vocabulary: CrashNote.vocabulary)
    print("ready")
    fflush(nil)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask { try await write(writer, to: archive) }
      }
      try await group.waitForAll()
    }
  }

  private func write(_ writer: Int, to archive: Archive) async throws {
    let (own, common) = (stream("own\(writer)"), stream("common\(round)"))
    for number in 0... {
      let name = "r\(round)w\(writer)n\(number)"
      let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
      // Every third brings a file, which both entries name.
      let file = number % 3 == 0 ? Blob(id: BlobID(rawValue: name), bytes: Array(repeating: 7, count: 9_000)) : nil
      let note = CrashNote(text: name, attached: file.map { [Attachment($0)] } ?? [])
      let act = Act(
        id: ActID(rawValue: name), actor: .system, recordedAt: now,
        filings: [Act.Filing(own, at: .at(now), note), Act.Filing(common, at: .at(now), note)],
        blobs: file.map { [$0] } ?? [])
      let receipt = try await archive.append(act)
      let places = receipt.places.map { "\($0.stream) \($0.sequence)" }.joined(separator: " ")
      // One write, so that a kill can't leave half a line that looks whole.
      FileHandle.standardOutput.write(Data("ack \(name) \(places)\n".utf8))
      if number % 7 == 0 {
        let trace = Trace(reader: .system, .house, .house, at: now)
        _ = try await archive.read(own, trace: trace)
        FileHandle.standardOutput.write(Data("traced \(own)\n".utf8))
      }
    }
  }

  private func stream(_ name: String) -> StreamID { .child(CaseID(rawValue: name)) }
}

/// Lists what is there, and verifies it. For the crash tests only.
struct CrashCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "crash-check", shouldDisplay: false)

  @OptionGroup var options: StoreOptions

  func run() async throws {
    let archive = try Archive.open(
      folder: options.folder, masterKey: try MasterKey.load(options.keyFile), deriver: CrashDeriver(),
      vocabulary: CrashNote.vocabulary)
    let report = try await archive.verify()
    for problem in report.problems { print("problem \(problem.english)") }
    print("traces \(report.traces)")
    let streams = try await archive.openCases().map { StreamID.child($0.row.id) }
    let trace = Trace(reader: .system, .house, .house, at: Instant(milliseconds: 0))
    for stream in streams {
      for entry in try await archive.read(stream, trace: trace) {
        let text = (entry.content as? CrashNote)?.text ?? "?"
        print("entry \(text) \(stream) \(entry.sequence)")
      }
    }
    try archive.close()
    if !report.isClean { throw ExitCode(1) }
  }
}

private struct CrashNote: Content {
  static let kind = "crash.note"
  static let vocabulary: [String: any Content.Type] = [kind: CrashNote.self]
  var text: String
  var attached: [Attachment]
}

extension Attachment {
  fileprivate init(_ blob: Blob) {
    self.init(
      id: blob.id, name: "crash", type: "text/plain", size: blob.bytes.count, hash: Attachment.hash(of: blob.bytes))
  }
}

private struct CrashDeriver: Deriver {
  let version = "crash"

  func rows(for stream: StreamID, entries: [Entry], cpr: CPRKey) -> DerivedRows {
    var rows = DerivedRows()
    guard case .child(let id) = stream else { return rows }
    rows.cases = [CaseRow(id: id, child: PersonID(rawValue: "child"), stage: String(entries.count))]
    return rows
  }
}
