import Synchronization

/// How many bytes of what is being sent are held in memory at once, of all requests together.
final class Holding: Sendable {
  /// Forms up to this size are taken whatever else is going on.
  static let small = 64 << 10

  private let limit: Int
  private let held = Mutex(0)

  init(limit: Int = 48 << 20) { self.limit = limit }

  var now: Int { held.withLock { $0 } }

  /// What one request holds; let go of when nobody keeps it any more.
  final class Part: Sendable {
    private let whole: Holding
    private let size = Mutex(0)

    fileprivate init(_ whole: Holding) { self.whole = whole }

    /// - Throws: `WebError.busy` where there is no room for so much at the moment.
    func grow(by bytes: Int) throws {
      let own = size.withLock { size in
        size += bytes
        return size
      }
      let all = whole.held.withLock { held in
        held += bytes
        return held
      }
      if own > Holding.small, all > whole.limit { throw WebError.busy }
    }

    deinit {
      let own = size.withLock { $0 }
      whole.held.withLock { $0 -= own }
    }
  }

  func part() -> Part { Part(self) }
}
