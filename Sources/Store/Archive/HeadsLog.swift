import Foundation
import Synchronization

/// The second place: signed heads, a line each, appended to a file that can lie on another disk or machine. A journal
/// that was rewritten, shortened or put back to an earlier day no longer agrees with it.
final class HeadsLog: Sendable {
  /// What can be read back of a line.
  enum Line: Hashable, Sendable {
    case head(Head)
    case ledger(Ledger)
    case unreadable(Int)
  }

  private struct State {
    var heads: [String: Head] = [:]
    var ledger: Ledger?
    var witnessed: Int
    var isWaiting = false
  }

  private let file: URL
  private let interval: Duration
  private let state: Mutex<State>

  init(_ file: URL, witnessed: Int, interval: Duration = .seconds(10)) {
    self.file = file
    self.interval = interval
    state = Mutex(State(witnessed: witnessed))
  }

  /// Goes on where the last process stopped: what it wrote at its end is known to nobody but the file.
  static func resumed(_ file: URL, signer: Signer, ledger: Ledger) -> HeadsLog {
    guard let written = lastLedger(file, signer: signer), written.position <= ledger.position else {
      return HeadsLog(file, witnessed: ledger.witnessed)
    }
    return HeadsLog(file, witnessed: max(ledger.witnessed, written.position))
  }

  /// The last position that is safely in the file.
  var witnessed: Int { state.withLock(\.witnessed) }

  /// Takes note of new heads. They are written together once the interval has gone by.
  func moved(heads: [Head], ledger: Ledger) {
    let mustStart = state.withLock { state in
      for head in heads { state.heads[head.stream] = head }
      state.ledger = ledger
      defer { state.isWaiting = true }
      return !state.isWaiting
    }
    guard mustStart else { return }
    Task { [weak self, interval] in
      try? await Task.sleep(for: interval)
      try? self?.flush()
    }
  }

  /// Writes what has been noted, and returns when it is on the disk.
  func flush() throws {
    try state.withLock { state in
      state.isWaiting = false
      guard let ledger = state.ledger else { return }
      let heads = state.heads.values.sorted { $0.stream < $1.stream }
      let lines = heads.map(Self.line) + [Self.line(ledger)]
      try append(Data((lines.joined(separator: "\n") + "\n").utf8))
      state.heads = [:]
      state.ledger = nil
      state.witnessed = ledger.position
    }
  }

  private func append(_ data: Data) throws {
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard descriptor >= 0 else { throw StoreError.cannotWrite(file.path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // A line that a power cut left half written ends here.
    let size = lseek(descriptor, 0, SEEK_END)
    let whole = size == 0 || Self.endsWithNewline(file, size: Int(size))
    do {
      try handle.write(contentsOf: whole ? data : Data("\n".utf8) + data)
      try handle.synchronize()
    } catch {
      throw StoreError.cannotWrite(file.path)
    }
  }

  private static func endsWithNewline(_ file: URL, size: Int) -> Bool {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return true }
    defer { try? handle.close() }
    try? handle.seek(toOffset: UInt64(size - 1))
    return (try? handle.read(upToCount: 1)) == Data("\n".utf8)
  }

  private static func line(_ head: Head) -> String {
    "head \(head.stream) \(head.sequence) \(head.hash.base64EncodedString()) \(head.signature.base64EncodedString())"
  }

  private static func line(_ ledger: Ledger) -> String {
    "ledger \(ledger.position) \(ledger.streams) \(ledger.witnessed) \(ledger.hash.base64EncodedString()) "
      + ledger.signature.base64EncodedString()
  }

  /// Every line of the file; nil where there is no file.
  static func lines(_ file: URL) -> [Line]? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated().map { number, line in
      read(line) ?? .unreadable(number + 1)
    }
  }

  private static func read(_ line: Substring) -> Line? {
    let words = line.split(separator: " ").map(String.init)
    if words.count == 5, words[0] == "head", let sequence = Int(words[2]), let hash = Data(base64Encoded: words[3]),
      let signature = Data(base64Encoded: words[4])
    {
      return .head(Head(stream: words[1], sequence: sequence, hash: hash, signature: signature))
    }
    if words.count == 6, words[0] == "ledger", let position = Int(words[1]), let streams = Int(words[2]),
      let witnessed = Int(words[3]), let hash = Data(base64Encoded: words[4]),
      let signature = Data(base64Encoded: words[5])
    {
      return .ledger(
        Ledger(position: position, streams: streams, hash: hash, witnessed: witnessed, signature: signature))
    }
    return nil
  }

  /// The last ledger that we signed, looked for from the end: the file grows with every day, and start must not.
  private static func lastLedger(_ file: URL, signer: Signer, piece: UInt64 = 1 << 16) -> Ledger? {
    guard let handle = try? FileHandle(forReadingFrom: file), var end = try? handle.seekToEnd() else { return nil }
    defer { try? handle.close() }
    /// The end of a line whose beginning is in the piece before.
    var rest = Data()
    while end > 0 {
      let start = end > piece ? end - piece : 0
      guard (try? handle.seek(toOffset: start)) != nil, let read = try? handle.read(upToCount: Int(end - start)) else {
        return nil
      }
      let text = read + rest
      let whole = start == 0 ? text.startIndex : text.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      for line in String(decoding: text[whole...], as: UTF8.self).split(separator: "\n").reversed() {
        guard line.hasPrefix("ledger "), case .ledger(let ledger)? = Self.read(line) else { continue }
        if signer.isValid(ledger.signature, for: ledger.signed) { return ledger }
      }
      rest = Data(text[..<whole])
      end = start
    }
    return nil
  }
}
