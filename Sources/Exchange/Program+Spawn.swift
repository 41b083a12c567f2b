import Foundation
import Synchronization

/// Both ends of a pipe, as the system knows them. Neither is inherited by whatever else is started: a program that held
/// another's end would keep it waiting for ever.
struct PipeEnds: Sendable {
  let out: Int32
  let `in`: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (out, `in`) = (ends[0], ends[1])
  }

  /// Writes all of it, as far as anybody reads, and closes.
  func write(_ data: Data) {
    defer { close(`in`) }
    data.withUnsafeBytes { bytes in
      var done = 0
      while let start = bytes.baseAddress, done < bytes.count {
        let count = Foundation.write(`in`, start + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }

  /// Reads to the end and closes. True where there was more than `most`; then it stops.
  func read(most: Int, _ take: (Data) -> Void) -> Bool {
    defer { close(out) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var all = 0
    while true {
      let count = Foundation.read(out, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      all += count
      if all > most { return true }
      take(Data(buffer[0..<count]))
    }
  }
}

/// A program that was started, until it is over. It is never ended after that: its number may be another's by then.
final class Child: Sendable {
  private struct State {
    var isOver = false
    var isLate = false
  }

  private let pid: pid_t
  private let state = Mutex(State())

  init(_ pid: pid_t) { self.pid = pid }

  var isLate: Bool { state.withLock { $0.isLate } }

  /// With everything that it has started itself.
  func end(asLate: Bool) {
    state.withLock { state in
      guard !state.isOver else { return }
      state.isLate = state.isLate || asLate
      kill(-pid, SIGKILL)
    }
  }

  /// Its status; below zero where a signal ended it. It is let go only under the lock that ends it.
  func wait() -> Int32 {
    var information = siginfo_t()
    while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    return state.withLock { state in
      state.isOver = true
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }
  }
}

enum Spawn {
  /// No program is started between another's pipes being made and their being marked as not to be inherited.
  private static let one = Mutex(())

  /// Starts a program with three pipes: what it reads, what it says, what it complains of.
  static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> (pid: pid_t, stdin: PipeEnds, stdout: PipeEnds, stderr: PipeEnds) {
    try one.withLock { _ in
      let (stdin, stdout, stderr) = (PipeEnds(), PipeEnds(), PipeEnds())
      do {
        let pid = try start(path, arguments, environment, [stdin.out, stdout.in, stderr.in])
        for end in [stdin.out, stdout.in, stderr.in] { close(end) }
        return (pid, stdin, stdout, stderr)
      } catch {
        for pipe in [stdin, stdout, stderr] {
          close(pipe.out)
          close(pipe.in)
        }
        throw error
      }
    }
  }

  /// Starts a program with these as its first descriptors, in a group of its own.
  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String], _ descriptors: [Int32]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
    #else
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var (ordinary, none) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&ordinary)
    sigaddset(&ordinary, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &ordinary)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let names = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + names { free(word) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, path, &actions, &attributes, words, names) == 0 else {
      throw Program.Failure.cannotStart(path)
    }
    return pid
  }
}
