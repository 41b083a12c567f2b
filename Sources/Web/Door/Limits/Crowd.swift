import CaseFile

/// How many have come from each place of late: a pure count that wears off, with the moment as an argument.
///
/// Nobody is turned away by it. From one place very many in a short time are marked as a flood and taken all the same;
/// beyond that, whoever comes is asked to wait a little, and whoever has waited is let in.
struct Crowd: Sendable {
  struct Limits: Sendable {
    /// So many in a row from one place are nothing to remark on: a school, a hospital, a mobile network.
    var free = 30
    /// So many more are marked and taken at once.
    var flood = 270
    /// One is forgotten each so many seconds.
    var secondsEach = 10
    /// So many from everywhere together, floods counted no longer than they were free; and how fast they are forgotten.
    var all = 900
    var allPerSecond = 15
    /// Places that are remembered.
    var places = 20_000
  }

  enum Answer: Hashable, Sendable {
    case free
    /// Taken, with the word that all of the same flood carry.
    case flood(String)
    /// To be asked to come again in so many seconds.
    case wait(seconds: Int)
  }

  private struct Count {
    var number: Double
    var at: Instant
    /// What this place's flood is called, from when it is one until it has worn off.
    var flood: String?

    mutating func wear(perSecond: Double, at now: Instant) {
      let seconds = max(0, Double(now.milliseconds - at.milliseconds) / 1000)
      number = max(0, number - seconds * perSecond)
      at = max(at, now)
      if number == 0 { flood = nil }
    }
  }

  static let secondsToWait = 20

  let limits: Limits
  private var places: [String: Count] = [:]
  private var all = Count(number: 0, at: Instant(milliseconds: 0))

  init(_ limits: Limits = Limits()) { self.limits = limits }

  var remembered: Int { places.count }

  /// - Parameters:
  ///   - place: where it comes from.
  ///   - hasWaited: whether it was asked to wait, and did.
  ///   - name: what a flood that begins with it is called; says nothing of the place.
  mutating func take(_ place: String, hasWaited: Bool, at now: Instant, name: @autoclosure () -> String) -> Answer {
    makeRoom(at: now)
    var count = places[place] ?? Count(number: 0, at: now)
    count.wear(perSecond: 1 / Double(limits.secondsEach), at: now)
    all.wear(perSecond: Double(limits.allPerSecond), at: now)
    defer { places[place] = count }
    if !hasWaited {
      guard count.number < Double(limits.free + limits.flood), all.number < Double(limits.all) else {
        return .wait(seconds: Self.secondsToWait)
      }
    }
    // The count stops where waiting begins, so that a place is free again soon after its flood has ended.
    count.number = min(count.number + 1, Double(limits.free + limits.flood))
    guard count.number > Double(limits.free) else {
      all.number = min(all.number + 1, Double(limits.all))
      return .free
    }
    let word = count.flood ?? name()
    count.flood = word
    return .flood(word)
  }

  /// Places whose count has worn off are forgotten; were there still too many, those that came least.
  private mutating func makeRoom(at now: Instant) {
    guard places.count >= limits.places else { return }
    for (place, count) in places {
      var worn = count
      worn.wear(perSecond: 1 / Double(limits.secondsEach), at: now)
      places[place] = worn.number < 1 ? nil : worn
    }
    guard places.count >= limits.places else { return }
    for place in places.sorted(by: { $0.value.number < $1.value.number }).prefix(limits.places / 2) {
      places[place.key] = nil
    }
  }
}
