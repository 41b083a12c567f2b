import Foundation

/// The `curl` program, with everything that it is told on its standard input: no secret and no address stands in the
/// list of processes, and nothing lies on the disk.
struct Curl: Sendable {
  /// What it was told, one option a line.
  struct Orders: Sendable {
    private(set) var text = ""

    /// Quoted so that no value can become an option of its own.
    mutating func add(_ option: String, _ value: String) {
      text += "\(option) = \"\(Self.escaped(value))\"\n"
    }

    mutating func add(_ flag: String) { text += "\(flag)\n" }

    static func escaped(_ value: String) -> String {
      var out = ""
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\\": out += "\\\\"
        case "\"": out += "\\\""
        case "\n": out += "\\n"
        case "\r": out += "\\r"
        case "\t": out += "\\t"
        case "\0": break
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out
    }
  }

  struct Answer: Hashable, Sendable {
    /// Curl's own exit code; nil where it couldn't be run or was stopped.
    var exit: Int?
    /// The last answer code of the other end; 0 where there was none.
    var code: Int
    var body: String
  }

  /// Seconds.
  var patience = 30
  var program = "curl"

  /// What every call is told first.
  func orders(_ url: String, secure: Bool) -> Orders {
    var orders = Orders()
    orders.add("url", url)
    orders.add("silent")
    orders.add("no-progress-meter")
    orders.add("connect-timeout", String(min(10, patience)))
    orders.add("max-time", String(patience))
    orders.add("max-redirs", "0")
    orders.add("proto", secure ? "=https,smtp,smtps" : "=http,https,smtp,smtps")
    orders.add("write-out", "\n%{response_code}")
    return orders
  }

  func run(_ orders: Orders) async -> Answer {
    await withCheckedContinuation { answer in
      Self.queue.async { answer.resume(returning: runNow(orders)) }
    }
  }

  private static let queue = DispatchQueue(label: "naer.curl", attributes: .concurrent)
  private static let mostBytes = 1 << 16

  private func runNow(_ orders: Orders) -> Answer {
    let failed = Answer(exit: nil, code: 0, body: "")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, "-q", "--config", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // A program that ends before it has read everything must not end us.
    signal(SIGPIPE, SIG_IGN)
    do { try process.run() } catch { return failed }
    let stopper = DispatchWorkItem { process.terminate() }
    Self.queue.asyncAfter(deadline: .now() + .seconds(patience + 10), execute: stopper)
    try? input.fileHandleForWriting.write(contentsOf: Data(orders.text.utf8))
    try? input.fileHandleForWriting.close()
    let said = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    stopper.cancel()
    guard process.terminationReason == .exit else { return failed }
    let text = String(decoding: said.suffix(Self.mostBytes), as: UTF8.self)
    let cut = text.lastIndex(of: "\n") ?? text.startIndex
    return Answer(
      exit: Int(process.terminationStatus), code: Int(text[cut...].trimmingPrefix("\n")) ?? 0,
      body: String(text[..<cut]))
  }
}

extension Curl.Answer {
  /// What curl's own failure means; nil where it did what it was told, or where the other end's code says more.
  var hindrance: Hindrance? {
    switch exit {
    case nil, 126, 127, 2, 3, 4: .program
    case 0: nil
    case 28: .timeout
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91: .untrusted
    case 67: .credentials
    case 5, 6, 7, 16, 52, 92, 95, 96: .unreachable
    // 55 and 56 are also what curl says where the mail server answered no.
    case 8, 55, 56: code >= 400 ? nil : .unreachable
    default: code >= 400 ? nil : .unreachable
    }
  }
}
