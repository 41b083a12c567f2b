extension FamilyTree {
  /// Couples who can't be, or rarely are.
  func couples(_ byID: [KinID: Relative], _ today: FuzzyDate?) -> [KinProblem] {
    let up = Dictionary(grouping: resolved.parents.filter(\.kind.isDescent), by: \.child).mapValues { $0.map(\.parent) }
    return partnerships.flatMap { couple -> [KinProblem] in
      guard couple.first != couple.second else {
        return [KinProblem(.ownPartner, [couple.first])] + steps(couple, byID)
      }
      var found = steps(couple, byID)
      let (one, other) = (canonical(couple.first), canonical(couple.second))
      if Self.line(from: one, up).contains(other) || Self.line(from: other, up).contains(one) {
        found.append(KinProblem(.partneredInLine, .doubtful, couple.partners))
      }
      return found + children(couple, byID, today)
    }
  }

  private func steps(_ couple: Partnership, _ byID: [KinID: Relative]) -> [KinProblem] {
    var found: [KinProblem] = []
    for step in couple.history {
      for partner in couple.partners {
        if let date = step.date, let birth = byID[partner]?.birth, date.isSurelyBefore(birth) {
          found.append(
            KinProblem(.partneredBeforeBorn, couple.partners, ["date": problemText(date), "birth": problemText(birth)]))
        }
      }
    }
    for (one, next) in zip(couple.history, couple.history.dropFirst()) {
      if let a = one.date, let b = next.date, b.isSurelyBefore(a) {
        found.append(
          KinProblem(
            .stepsOutOfOrder, .doubtful, couple.partners, ["first": one.event.rawValue, "second": next.event.rawValue]))
      }
    }
    return found
  }

  /// Who was surely under 15 when they became a couple; where nobody knows when, who is it today.
  private func children(_ couple: Partnership, _ byID: [KinID: Relative], _ today: FuzzyDate?) -> [KinProblem] {
    let dated = couple.history.compactMap(\.date?.latest)
    guard let last = dated.min() ?? today?.latest else { return [] }
    let young = couple.partners.compactMap { partner -> KinProblem? in
      guard let birth = byID[partner]?.birth, let born = birth.earliest, last >= born, last - born < 15 * 365 else {
        return nil
      }
      let other = couple.other(than: partner) ?? partner
      return KinProblem(.partneredAsChild, .doubtful, [partner, other], ["birth": problemText(birth)])
    }
    // Of two who were both, it is asked once.
    return Array(young.prefix(1))
  }

  /// Parents, their parents and so on, without recursion and with rings walked once.
  private static func line(from start: KinID, _ up: [KinID: [KinID]]) -> Set<KinID> {
    var (seen, next) = (Set<KinID>(), up[start] ?? [])
    while let one = next.popLast() {
      if seen.insert(one).inserted { next += up[one] ?? [] }
    }
    return seen
  }
}
