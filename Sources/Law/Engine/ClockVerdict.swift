import CaseFile

extension Clock {
  /// The verdict at a moment, with its reason. A step that falls on the last moment is in time; when that moment has
  /// come and nothing was done, the time is up.
  public func verdict(at moment: Instant) -> (verdict: Verdict, reason: Reason) {
    if case .notApplicable(let reason) = state { return (.notApplicable, reason) }
    if let arose, arose > moment { return (.notApplicable, Reason("not-applicable.not-yet")) }
    if case .cannotBeJudged(let reason) = state { return (.cannotBeJudged, reason) }
    if case .fulfilled(let at) = state, at.map({ $0 <= moment }) ?? true { return whenDone(at, moment) }
    if let ended, let due, isOver(ended, by: moment, due: due) { return over(ended) }
    if let ended, due == nil, ended.at.map({ $0 <= moment }) ?? true { return (.notApplicable, ended.reason) }
    guard let due else {
      if let silent { return (.cannotBeJudged, Reason("cannot-be-judged.silent", ["kind": silent.rawValue])) }
      if isPast { return (.broken, Reason("broken.not-done-before")) }
      return (.open, Reason("open.no-limit", ["days": String(age(at: moment) ?? 0)]))
    }
    if moment < due { return (.open, Reason("open.until", ["due": Self.text(due)])) }
    if let silent { return (.cannotBeJudged, Reason("cannot-be-judged.silent", ["kind": silent.rawValue])) }
    return (.broken, Reason("broken.not-done", ["due": Self.text(due)]))
  }

  /// Whether anything is left to do: what a work list shows. A broken duty stays until it is done or the matter is over.
  public func nags(at moment: Instant) -> Bool {
    switch state {
    case .notApplicable, .cannotBeJudged: return false
    case .fulfilled(let at): if at.map({ $0 <= moment }) ?? true { return false }
    case .unfulfilled: break
    }
    if let arose, arose > moment { return false }
    return leaves.map { $0 > moment } ?? (ended == nil)
  }

  /// From when on there is no use in reminding of it: the matter is over, or it is too late to do it. A store keeps it
  /// beside the due instant; nil is never.
  public var leaves: Instant? {
    let tooLate = provision.isMendable ? nil : due
    return [ended?.at, tooLate].compactMap { $0 }.min()
  }

  /// Days since it arose.
  public func age(at moment: Instant) -> Int? {
    arose.map { DanishTime.day(at: moment).days(since: DanishTime.day(at: $0)) }
  }

  private func whenDone(_ done: Instant?, _ moment: Instant) -> (Verdict, Reason) {
    guard let due else { return (.met, Reason("met.done", done.map { ["done": Self.doneText($0)] } ?? [:])) }
    guard let done else {
      return moment < due
        ? (.met, Reason("met.done")) : (.cannotBeJudged, Reason("cannot-be-judged.when-done", ["due": Self.text(due)]))
    }
    if done <= due { return (.met, Reason("met.in-time", ["done": Self.doneText(done), "due": Self.text(due)])) }
    if let ended, isOver(ended, by: moment, due: due) { return over(ended) }
    return (.broken, Reason("broken.too-late", ["done": Self.doneText(done), "due": Self.text(due)]))
  }

  private func isOver(_ ended: Ending, by moment: Instant, due: Instant) -> Bool {
    guard let at = ended.at else { return moment >= due }
    return at <= moment && at <= due
  }

  private func over(_ ended: Ending) -> (Verdict, Reason) {
    ended.at == nil ? (.cannotBeJudged, Reason("cannot-be-judged.when-ended")) : (.notApplicable, ended.reason)
  }

  /// When it was done: a date where no more is known, and so counted from its beginning.
  static func doneText(_ instant: Instant) -> String {
    let clock = DanishTime.clock(at: instant)
    return instant == DanishTime.start(of: clock.day) ? clock.day.description : text(instant)
  }

  /// A date where the limit ends with a day, a date and a time where it is hours.
  static func text(_ instant: Instant) -> String {
    let clock = DanishTime.clock(at: instant)
    return instant == DanishTime.end(of: clock.day) ? clock.day.description : "\(clock.day)T\(clock.time)"
  }
}
