import CaseFile
import Foundation

/// Reads a mail as it came over the wire. It never fails: what can't be read is a mail that is marked so.
public struct MailReader: Sendable {
  /// A mail of more bytes than this is read at its beginning only.
  public static let most = 50 << 20
  /// How much of a mail its beginning is.
  public static let beginning = 256 << 10

  public var read: @Sendable (Data) async -> Mail

  public init(read: @escaping @Sendable (Data) async -> Mail) { self.read = read }

  /// By Python's standard `email` library, in a process of its own (`Resources/read-mail.py`): mails are written by
  /// strangers, and whatever one does to its reader happens there, within limits of time, memory and output.
  /// - Parameter seconds: real time for one mail.
  public static func python(_ executable: URL = Program.python, seconds: Double = 60) -> MailReader {
    MailReader { data in
      func run(_ arguments: [String], _ data: Data) async -> Mail? {
        guard let script = Bundle.module.url(forResource: "Resources/read-mail", withExtension: "py") else {
          return nil
        }
        let program = Program(
          executable, ["-I", "-S", script.path] + arguments, mostOutput: 64 << 20, seconds: seconds)
        guard let answer = try? await program.run(data), answer.isGood else { return nil }
        return Mail(answer: answer.output)
      }
      if data.count <= most, let mail = await run([], data) { return mail }
      var mail = await run(["--head"], data.prefix(beginning)) ?? Mail()
      mail.mark(data.count > most ? .tooLarge : .incomplete)
      mail.isUnreadable = true
      return mail
    }
  }
}

extension Program {
  /// The system's own Python, not whatever a path finds first.
  public static var python: URL {
    let usual = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    return URL(filePath: usual.first { FileManager.default.isExecutableFile(atPath: $0) } ?? usual[0])
  }
}

extension Mail {
  mutating func mark(_ mark: MailMark) {
    if !marks.contains(mark) { marks.append(mark) }
  }

  /// What the script answered: a line of JSON, and the files' bytes after it. Nil where it isn't that.
  init?(answer: Data) {
    guard let end = answer.firstIndex(of: UInt8(ascii: "\n")),
      let told = try? JSONDecoder().decode(Told.self, from: answer[..<end])
    else { return nil }
    self.init()
    name = told.name
    address = told.address
    subject = told.subject
    dated = told.date.map { Instant(milliseconds: $0) }
    text = told.text
    marks = told.marks.compactMap { MailMark(rawValue: $0) }
    notShown = told.notShown
    var rest = answer[(end + 1)...]
    for file in told.files {
      guard file.size >= 0, file.size <= rest.count else { return nil }
      take(file, Array(rest.prefix(file.size)))
      rest = rest.dropFirst(file.size)
    }
    guard rest.isEmpty else { return nil }
    // A mail that is nothing but a subject says what it says.
    let isOnlySubject = subject?.isEmpty == false && notShown.isEmpty && !marks.contains(.incomplete)
    isUnreadable =
      told.headers == 0 || marks.contains(.encrypted) || (text.isEmpty && files.isEmpty && !isOnlySubject)
  }

  /// Kinds that a caseworker can open lie beside the text; all others are in the mail itself, which is kept whole.
  private mutating func take(_ file: Told.File, _ bytes: [UInt8]) {
    let name = file.name.isEmpty ? "bilag" : file.name
    if file.type == FileKind.mail.type {
      files.append(File(name: name, kind: .mail, bytes: bytes))
    } else if let kind = FileKind(of: bytes) {
      files.append(File(name: name, kind: kind, bytes: bytes))
    } else {
      notShown.append(name)
    }
  }

  private struct Told: Decodable {
    var name: String?
    var address: String?
    var subject: String?
    var date: Int64?
    var text: String
    var marks: [String]
    var notShown: [String]
    var headers: Int
    var files: [File]

    struct File: Decodable {
      var name: String
      var type: String
      var size: Int
    }
  }
}
