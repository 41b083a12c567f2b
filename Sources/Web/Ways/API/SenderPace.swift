import CaseFile

/// How fast one sender may go. Many at once are taken as they come; after that each waits a moment; only whoever goes on
/// and on is told to come back later. Nothing is thrown away: what is turned back is asked for again.
struct SenderPace: Hashable, Sendable {
  enum Answer: Hashable, Sendable {
    case go
    case wait(milliseconds: Int)
    case later(seconds: Int)
  }

  /// At once, after a pause.
  static let burst = 600.0
  /// In the long run, each second.
  static let rate = 10.0
  /// The longest that anybody is kept waiting, in seconds.
  static let patience = 5.0

  private var left = burst
  private var at: Instant?

  mutating func ask(at now: Instant) -> Answer {
    let passed = at.map { Double(max(0, now.milliseconds - $0.milliseconds)) / 1000 } ?? 0
    left = min(Self.burst, left + passed * Self.rate)
    at = now
    guard left - 1 >= -Self.patience * Self.rate else { return .later(seconds: Int(Self.patience)) }
    left -= 1
    return left >= 0 ? .go : .wait(milliseconds: Int(-left / Self.rate * 1000))
  }
}

/// How fast each goes, and when its key was last written down as used.
actor SenderDesk {
  private var paces: [SenderID: SenderPace] = [:]
  private var noted: [SenderID: Instant] = [:]

  func ask(_ sender: SenderID, at now: Instant) -> SenderPace.Answer {
    paces[sender, default: SenderPace()].ask(at: now)
  }

  /// True once an hour.
  func isNews(_ sender: SenderID, at now: Instant) -> Bool {
    if let before = noted[sender], now < before.adding(hours: 1) { return false }
    noted[sender] = now
    return true
  }
}
