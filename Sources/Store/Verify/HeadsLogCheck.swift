import Foundation

/// What the second place says, made ready to be compared with the journal.
struct HeadsLogCheck {
  /// By stream and sequence: the hash that the entry had when its head was written.
  private var heads: [String: [Int: Data]] = [:]
  /// By position: the hash over all entries up to it.
  private(set) var ledgers: [Int: Data] = [:]
  private(set) var problems: [Problem] = []
  private let isThere: Bool
  private var newest = 0

  init(_ file: URL, signer: Signer) {
    guard let lines = HeadsLog.lines(file) else {
      isThere = false
      return
    }
    isThere = true
    for (index, line) in lines.enumerated() {
      switch line {
      case .head(let head) where signer.isValid(head.signature, for: head.signed):
        heads[head.stream, default: [:]][head.sequence] = head.hash
      case .ledger(let ledger) where signer.isValid(ledger.signature, for: ledger.signed):
        ledgers[ledger.position] = ledger.hash
        newest = max(newest, ledger.position)
      case .unreadable:
        // Half a line is what a power cut leaves; what it lacks shows as a missing position.
        continue
      default:
        problems.append(Problem(.headsLogSignature, index + 1))
      }
    }
  }

  /// Compares the whole with the common head.
  func problems(_ ledger: Ledger) -> [Problem] {
    var found = problems
    if !isThere, ledger.witnessed > 0 {
      found.append(Problem(.headsLogMissing))
    } else if newest < ledger.witnessed {
      found.append(Problem(.headsLogShort))
    }
    if newest > ledger.position { found.append(Problem(.journalOlder)) }
    return found
  }

  /// Compares a stream with what was written of it.
  func problems(of stream: String, records: [StoredEntry]) -> [Problem] {
    guard let witnessed = heads[stream] else { return [] }
    let hashes = Dictionary(records.map { ($0.sequence, $0.hash) }, uniquingKeysWith: { first, _ in first })
    return witnessed.sorted { $0.key < $1.key }.compactMap { sequence, hash in
      hashes[sequence] == hash ? nil : Problem(.headsLogDisagrees, stream: stream, sequence)
    }
  }

  /// The streams that were written of and are no longer there.
  func gone(besides streams: Set<String>) -> [Problem] {
    heads.keys.filter { !streams.contains($0) }.sorted().map { Problem(.missing, stream: $0) }
  }
}
