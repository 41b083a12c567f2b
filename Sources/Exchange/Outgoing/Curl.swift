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

  private static let mostBytes = 1 << 16

  func run(_ orders: Orders) async -> Answer {
    let failed = Answer(exit: nil, code: 0, body: "")
    let program = Program(
      URL(filePath: "/usr/bin/env"), [self.program, "-q", "--config", "-"],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"],
      mostOutput: 1 << 24,
      seconds: Double(patience + 10))
    guard let told = try? await program.run(Data(orders.text.utf8)), told.status >= 0, !told.isLate,
      !told.isTooLong
    else { return failed }
    let said = told.output
    let text = String(decoding: said.suffix(Self.mostBytes), as: UTF8.self)
    let cut = text.lastIndex(of: "\n") ?? text.startIndex
    return Answer(
      exit: Int(told.status), code: Int(text[cut...].trimmingPrefix("\n")) ?? 0,
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
