import Foundation
import Synchronization

/// Ends the tests where something is never answered, and says what: a run that only stands still tells nobody why.
final class Watchdog: Sendable {
  static let patience = Duration.seconds(300)

  private let who: String
  private let last = Mutex<(what: String, since: ContinuousClock.Instant)?>(nil)

  init(_ who: String) {
    self.who = who
    Thread.detachNewThread { [weak self] in
      while let stuck = self?.stuck {
        if !stuck.isEmpty { fatalError("Not done after \(Self.patience): \(stuck)") }
        Thread.sleep(forTimeInterval: 5)
      }
    }
  }

  func begin(_ what: String) { last.withLock { $0 = (what, .now) } }
  func end() { last.withLock { $0 = nil } }

  /// What has taken too long; empty where nothing has.
  private var stuck: String {
    last.withLock { last in
      guard let last, .now - last.since > Self.patience else { return "" }
      return "\(who): \(last.what.prefix(2_000))"
    }
  }
}
