/// Who may be served at the same time: so many from one place, so many in all. The others wait their turn, and one
/// place's queue never stands in another's way.
actor Lanes {
  private let each: Int
  private let all: Int
  private let queue: Int
  private var running: [String: Int] = [:]
  private var total = 0
  private var waiting: [(place: String, turn: CheckedContinuation<Void, Never>)] = []

  /// - Parameter queue: so many from one place may wait.
  init(each: Int, all: Int, queue: Int) { (self.each, self.all, self.queue) = (each, all, queue) }

  /// For trials: how many are served and how many wait.
  var standing: (running: Int, waiting: Int) { (total, waiting.count) }

  /// Does the work when it is this place's turn.
  /// - Throws: `LaneFull` where too many of the same place wait already; what the work throws.
  func run<T: Sendable>(_ place: String, _ work: @Sendable () async throws -> T) async throws -> T {
    try await enter(place)
    do {
      let result = try await work()
      leave(place)
      return result
    } catch {
      leave(place)
      throw error
    }
  }

  private func enter(_ place: String) async throws(LaneFull) {
    if hasRoom(place) {
      begin(place)
      return
    }
    guard waiting.count(where: { $0.place == place }) < queue else { throw LaneFull() }
    await withCheckedContinuation { waiting.append((place, $0)) }
  }

  private func leave(_ place: String) {
    let left = (running[place] ?? 1) - 1
    running[place] = left > 0 ? left : nil
    total -= 1
    // The first whose own place has room, so that nobody waits behind another's flood.
    while let next = waiting.firstIndex(where: { hasRoom($0.place) }) {
      let one = waiting.remove(at: next)
      begin(one.place)
      one.turn.resume()
    }
  }

  private func hasRoom(_ place: String) -> Bool { total < all && (running[place] ?? 0) < each }

  private func begin(_ place: String) {
    running[place, default: 0] += 1
    total += 1
  }
}

/// Too many from the same place wait already.
struct LaneFull: Error {}
