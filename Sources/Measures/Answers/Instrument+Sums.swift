extension Instrument {
  /// The total of what was answered; nil where too much is missing. Where some may be, those given are scaled up.
  func sum(_ answers: [String: Score]) -> Score? {
    guard scoring.rule == .sum else { return nil }
    return sum(of: items.map(\.id), answers, times: scoring.times ?? 1)
  }

  func parts(_ answers: [String: Score]) -> [String: Score] {
    var scores: [String: Score] = [:]
    for part in scoring.parts ?? [] { scores[part.id] = sum(of: part.items, answers, times: 1, allowsMissing: false) }
    return scores
  }

  private func sum(
    of ids: [String], _ answers: [String: Score], times: Int, allowsMissing: Bool = true
  ) -> Score? {
    let reversed = Set(scoring.reversed ?? [])
    let given = ids.compactMap { id in
      answers[id].map { reversed.contains(id) ? scale.low + scale.high - $0 : $0 }
    }
    let missing = ids.count - given.count
    guard !given.isEmpty, missing <= (allowsMissing ? scoring.allowedMissing ?? 0 : 0) else { return nil }
    let total = times * given.reduce(0, +)
    return missing == 0 ? total : Score(rounding: total.value * Double(ids.count) / Double(given.count))
  }
}
