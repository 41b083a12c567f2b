import CaseFile

/// When a matter is due under a rule.
struct Due {
  let rule: Rule
  let occurrence: Occurrence
  let reading: Reading

  /// Nil where there is no limit, or where the date it runs from isn't known.
  var instant: Instant? {
    guard let due = limit else { return nil }
    return afterClosure(due)
  }

  private var limit: Instant? {
    switch rule.timing {
    case .none: return nil
    case .set:
      if let limit = occurrence.limit { return limit.due(from: occurrence.countedFrom ?? occurrence.at) }
      return occurrence.due?.latest
    case .before: return occurrence.due?.date.map(DanishTime.end) ?? occurrence.at.latest
    case .sameDay: return (occurrence.planMade ?? occurrence.due ?? occurrence.at).date.map(DanishTime.end)
    case .limit(let limit):
      let own = occurrence.limit ?? limit
      let due = own.due(from: occurrence.countedFrom ?? occurrence.at)
      let others = occurrence.orEarlier.compactMap(\.date).map(DanishTime.end)
      return ([due].compactMap { $0 } + others).min()
    }
  }

  /// A limit that would have ended while the case was closed ends the day it was opened again.
  private func afterClosure(_ due: Instant) -> Instant {
    guard rule.endings.contains(where: { $0.name == "case-closed" }) else { return due }
    for closure in reading.closures {
      guard let from = closure.from.earliest, let to = closure.to, let open = to.date.map(DanishTime.end) else {
        continue
      }
      if let arose = occurrence.at.earliest, arose <= from, from <= due, due < open { return open }
    }
    return due
  }

  /// Why nothing can be said though something was done or left undone: the date that decides is missing.
  static func unknown(_ rule: Rule, _ occurrence: Occurrence, _ answer: Fulfilment.Answer, _ due: Instant?) -> Reason? {
    guard case .done(let times) = answer else { return nil }
    if occurrence.isAtTheLatest, let due {
      let first = times.compactMap(\.earliest).min()
      return first.map { $0 <= due } ?? false ? Reason("cannot-be-judged.awareness") : nil
    }
    let start = occurrence.countedFrom ?? occurrence.at
    switch rule.timing {
    case .none: return nil
    case .set:
      if occurrence.due == .unknown { return Reason("cannot-be-judged.due") }
      return occurrence.limit != nil && start == .unknown ? Reason("cannot-be-judged.trigger") : nil
    case .before, .sameDay:
      // It has happened: what wasn't done at all wasn't done before it.
      let saysItself = rule.fulfilment.kinds.isEmpty
      return start == .unknown && !times.isEmpty && !saysItself ? Reason("cannot-be-judged.trigger") : nil
    case .limit: return start == .unknown ? Reason("cannot-be-judged.trigger") : nil
    }
  }
}
