/// Which alarms are to be raised now. It depends on what it is told and nothing else: what was raised is never raised
/// twice, and what should have been raised while the watch didn't run is raised when it runs again, once.
public struct Escalation: Sendable {
  public let settings: WatchSettings
  /// Everybody who is to be called at a level.
  public let people: [AlarmLevel: [StaffID]]
  let isOutside: @Sendable (Instant) -> Bool

  /// - Parameter isOutside: whether a moment is outside working hours.
  public init(
    settings: WatchSettings, people: [AlarmLevel: [StaffID]], isOutside: @escaping @Sendable (Instant) -> Bool
  ) {
    self.settings = settings
    self.people = people
    self.isOutside = isOutside
  }

  public struct Call: Hashable, Sendable {
    public let notification: NotificationID
    public let reason: AlarmReason
    public let level: AlarmLevel
    public let to: [StaffID]
    /// Since when it waits.
    public let received: Instant
    public let due: Instant?
    /// It can't wait for others to be told of with it: danger, or nobody could be told before.
    public let isUrgent: Bool
  }

  /// A reason to call, from when, and how many minutes there are between the levels.
  struct Chain: Hashable {
    let reason: AlarmReason
    let start: Instant
    let step: Int
  }

  public func calls(_ all: [WatchedNotification], now: Instant) -> [Call] {
    all.sorted { ($0.received, $0.id.rawValue) < ($1.received, $1.id.rawValue) }.flatMap { calls($0, now: now) }
  }

  /// When somebody is called next, if nobody does anything; nil where nothing is left to be called for.
  public func next(_ one: WatchedNotification, now: Instant) -> Instant? {
    chains(one, until: .max, now: now).flatMap { chain in levels(chain, one).map(\.at) }.filter { $0 > now }.min()
  }

  private func calls(_ one: WatchedNotification, now: Instant) -> [Call] {
    var called: [AlarmLevel: Call] = [:]
    for chain in chains(one, until: now, now: now) {
      for (level, at) in levels(chain, one) where at <= now && called[level] == nil {
        called[level] = Call(
          notification: one.id, reason: chain.reason, level: level, to: people[level] ?? [], received: one.received,
          due: one.due, isUrgent: chain.reason == .danger || one.raised.contains { !$0.reached && $0.at >= chain.start }
        )
      }
    }
    return AlarmLevel.allCases.compactMap { called[$0] }
  }

  /// The levels of a chain that haven't been told, each with when it is to be.
  private func levels(_ chain: Chain, _ one: WatchedNotification) -> [(level: AlarmLevel, at: Instant)] {
    var at = chain.start
    var open: [(AlarmLevel, Instant)] = []
    for level in AlarmLevel.allCases {
      if let raised = one.raised.last(where: { $0.level == level && $0.at >= chain.start }) {
        at = raised.reached ? max(at, raised.at).adding(minutes: chain.step) : raised.at
      } else {
        open.append((level, at))
        // Nobody there: the next is told at once.
        if people[level]?.isEmpty == false { at = at.adding(minutes: chain.step) }
      }
    }
    return open
  }

  /// The worst first. What has been answered since it began is over; what comes later begins anew.
  private func chains(_ one: WatchedNotification, until: Instant, now: Instant) -> [Chain] {
    guard !one.isAssessed else { return [] }
    var chains: [Chain] = []
    if let due = one.due {
      if now >= due {
        // Each day that it waits is a new reason to call everybody.
        let days = (now.milliseconds - due.milliseconds) / 86_400_000
        chains.append(Chain(reason: .late, start: due.adding(hours: Int(days) * 24), step: 0))
      } else {
        if until == .max { chains.append(Chain(reason: .late, start: due, step: 0)) }
        let (first, last) = (due.adding(hours: -settings.nearing), due.adding(hours: -settings.last))
        if until == .max || now >= last { chains.append(Chain(reason: .nearing, start: last, step: settings.step)) }
        if now < last { chains.append(Chain(reason: .nearing, start: first, step: settings.step)) }
      }
    }
    if one.opened == nil {
      if one.inDanger { chains.append(Chain(reason: .danger, start: one.received, step: settings.dangerStep)) }
      let limit = isOutside(one.received) ? settings.unopenedOutside : settings.unopenedDay
      chains.append(Chain(reason: .unopened, start: one.received.adding(minutes: limit), step: settings.step))
    }
    return chains.filter { chain in
      chain.start <= until && !one.answered.contains { $0 >= chain.start }
    }
  }
}
