import Foundation
import Synchronization

/// A program of the system's, run beside us and never trusted: it gets its input on stdin, answers on stdout within a
/// limit of bytes and of time, sees none of our environment, and can die without harm to us.
public struct Program: Sendable {
  public var executable: URL
  public var arguments: [String]
  public var environment: [String: String]
  /// More output than this ends it.
  public var mostOutput: Int
  /// Real time, in seconds; then it is killed.
  public var seconds: Double

  public init(
    _ executable: URL, _ arguments: [String], environment: [String: String] = [:], mostOutput: Int = 1 << 20,
    seconds: Double = 30
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    self.mostOutput = mostOutput
    self.seconds = seconds
  }

  public struct Answer: Sendable {
    /// 0 where it went well; the signal's number below zero where it was killed.
    public var status: Int32
    public var output: Data
    /// At most 4 kB of what it said on stderr. It may speak of what it was given: never to be logged.
    public var complaint: Data
    /// It was still at it when its time was up.
    public var isLate = false
    /// It said more than it might.
    public var isTooLong = false
    public var isGood: Bool { status == 0 && !isLate && !isTooLong }
  }

  public enum Failure: Error, Hashable, Sendable {
    /// The program isn't there, or can't be started.
    case cannotStart(String)
  }

  /// - Throws: `Failure`. What the program makes of it is in the answer.
  public func run(_ input: Data = Data()) async throws -> Answer {
    try await withCheckedThrowingContinuation { done in
      // On a thread of its own: it waits for the program, and the threads of the tasks must never wait.
      Thread.detachNewThread { done.resume(with: Result { try runAndWait(input) }) }
    }
  }

  private func runAndWait(_ input: Data) throws -> Answer {
    // A program that closes its stdin must not end us.
    signal(SIGPIPE, SIG_IGN)
    let (pid, stdin, stdout, stderr) = try Spawn.start(executable.path, arguments, environment)
    let child = Child(pid)
    let timer = DispatchWorkItem { child.end(asLate: true) }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: timer)
    let (written, complained) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      stdin.write(input)
      written.signal()
    }
    let complaint = Mutex(Data())
    Thread.detachNewThread {
      _ = stderr.read(most: .max) { part in
        complaint.withLock { if $0.count < 4096 { $0.append(part.prefix(4096 - $0.count)) } }
      }
      complained.signal()
    }
    var output = Data()
    let isTooLong = stdout.read(most: mostOutput) { output.append($0) }
    if isTooLong { child.end(asLate: false) }
    complained.wait()
    written.wait()
    let status = child.wait()
    timer.cancel()
    return Answer(
      status: status, output: output, complaint: complaint.withLock { $0 }, isLate: child.isLate,
      isTooLong: isTooLong)
  }
}
