extension FamilyTree {
  /// All that doesn't hold together, in a fixed order. The data stays as it was given.
  /// - Parameter today: for what depends on how old somebody is by now; without it that isn't asked.
  public func problems(on today: FuzzyDate? = nil) -> [KinProblem] {
    let byID = Dictionary(relatives.map { ($0.id, $0) }) { first, _ in first }
    return identities(byID) + lives() + parentage(byID) + cycles() + couples(byID, today) + twins(byID) + periods()
      + disagreements(byID)
  }

  private func identities(_ byID: [KinID: Relative]) -> [KinProblem] {
    var seen: Set<KinID> = []
    let doubles = relatives.filter { !seen.insert($0.id).inserted }.map { KinProblem(.sameIdentity, [$0.id]) }
    var named = parents.flatMap { [$0.child, $0.parent] }
    named += partnerships.flatMap(\.partners)
    named += siblings.flatMap(\.members)
    named += custodies.flatMap { [$0.over, $0.holder] }
    named += households.flatMap { $0.stays.map(\.member) }
    named += bonds.flatMap { [$0.from, $0.to, $0.according ?? $0.from] }
    named += supports.flatMap { [$0.giver, $0.receiver] }
    named += merges.flatMap { [$0.duplicate, $0.kept] }
    return doubles + unique(named).filter { byID[$0] == nil }.map { KinProblem(.unknownPerson, [$0]) }
  }

  private func lives() -> [KinProblem] {
    relatives.flatMap { one -> [KinProblem] in
      var found: [KinProblem] = []
      for (field, date) in [("birth", one.birth), ("death", one.death)] {
        for part in [date?.date, date?.until] {
          if let part, !part.exists {
            found.append(KinProblem(.dateImpossible, [one.id], ["field": field, "date": part.description]))
          }
        }
      }
      guard let birth = one.birth, let death = one.death else { return found }
      if death.isSurelyBefore(birth) {
        found.append(KinProblem(.diedBeforeBorn, [one.id], dates(birth, death)))
      } else if let born = birth.latest, let died = death.earliest, died - born > 120 * 366 {
        found.append(KinProblem(.tooOld, .doubtful, [one.id], dates(birth, death)))
      }
      return found
    }
  }

  private func parentage(_ byID: [KinID: Relative]) -> [KinProblem] {
    let links = resolved.parents
    var found = parents.filter { $0.child == $0.parent }.map { KinProblem(.ownParent, [$0.child]) }
    for link in links where link.kind == .biological || link.kind == .unspecified {
      guard let parent = byID[link.parent], let child = byID[link.child], parent.id != child.id else { continue }
      found += Self.ages(parent, child)
    }
    var byChild: [KinID: [ParentLink]] = [:]
    for link in links { byChild[link.child, default: []].append(link) }
    for child in unique(links.map(\.child)) {
      let own = byChild[child] ?? []
      let gaveBirth = unique(own.filter(\.gaveBirth).map(\.parent))
      if gaveBirth.count > 1 { found.append(KinProblem(.twoBirthMothers, [child] + gaveBirth)) }
      let biological = unique(own.filter { $0.kind == .biological }.map(\.parent))
      if biological.count > 2 { found.append(KinProblem(.moreThanTwoBiological, [child] + biological)) }
      let unsaid = unique(own.filter { [.biological, .unspecified].contains($0.kind) }.map(\.parent))
      if biological.count < 3, unsaid.count > 2 {
        found.append(KinProblem(.moreThanTwoParents, .doubtful, [child] + unsaid))
      }
    }
    return found
  }

  private static func ages(_ parent: Relative, _ child: Relative) -> [KinProblem] {
    guard let birth = child.birth else { return [] }
    let both = [parent.id, child.id]
    var found: [KinProblem] = []
    if let born = parent.birth {
      let values = ["parent": problemText(born), "child": problemText(birth)]
      if birth.isSurelyBefore(born) {
        found.append(KinProblem(.parentBornAfterChild, both, values))
      } else if let first = born.earliest, let last = birth.latest, last - first < 12 * 365 {
        found.append(KinProblem(.parentTooYoung, .doubtful, both, values))
      } else if parent.gender == .woman, let last = born.latest, let first = birth.earliest, first - last > 60 * 366 {
        found.append(KinProblem(.motherTooOld, .doubtful, both, values))
      }
    }
    if let died = parent.death?.latest, let earliest = birth.earliest,
      earliest > died + (parent.gender == .woman ? 0 : 366)
    {
      found.append(
        KinProblem(
          .parentDiedBefore, .doubtful, both, ["parent": problemText(parent.death), "child": problemText(birth)]))
    }
    return found
  }

  private func twins(_ byID: [KinID: Relative]) -> [KinProblem] {
    siblings.filter(\.kind.isTwins).flatMap { set -> [KinProblem] in
      let births = set.members.compactMap { byID[$0]?.birth }
      var found: [KinProblem] = []
      if let first = births.compactMap(\.latest).min(), let last = births.compactMap(\.earliest).max(),
        last - first > 100
      {
        found.append(KinProblem(.twinsBornApart, set.members))
      }
      let mothers = set.members.map { twin in
        parents.filter { $0.child == twin && $0.kind == .biological && byID[$0.parent]?.gender == .woman }.map(\.parent)
      }.filter { !$0.isEmpty }
      if Set(mothers.map { Set($0) }).count > 1 { found.append(KinProblem(.twinsOfDifferentMothers, set.members)) }
      let sexes = Set(set.members.compactMap { byID[$0]?.assigned })
      if set.kind == .identical, sexes.isSuperset(of: [.female, .male]) {
        found.append(KinProblem(.identicalTwinsDiffer, .doubtful, set.members))
      }
      return found
    }
  }

  private func periods() -> [KinProblem] {
    var all: [([KinID], String, FuzzyDate?, FuzzyDate?)] = []
    all += parents.map { ([$0.child, $0.parent], $0.kind.rawValue, $0.from, $0.until) }
    all += custodies.map { ([$0.over, $0.holder], $0.kind.rawValue, $0.from, $0.until) }
    for home in households { all += home.stays.map { ([$0.member], home.name, $0.from, $0.until) } }
    all += bonds.map { ([$0.from, $0.to], $0.kind.rawValue, $0.since, $0.until) }
    all += supports.map { ([$0.giver, $0.receiver], $0.kind.rawValue, $0.from, $0.until) }
    return all.compactMap { about, what, from, until -> KinProblem? in
      guard let from, let until, until.isSurelyBefore(from) else { return nil }
      return KinProblem(.endBeforeStart, about, ["what": what, "from": problemText(from), "until": problemText(until)])
    }
  }

  private func disagreements(_ byID: [KinID: Relative]) -> [KinProblem] {
    merges.flatMap { merge -> [KinProblem] in
      guard let gone = byID[merge.duplicate], let kept = byID[merge.kept] else { return [] }
      var found: [KinProblem] = []
      for (field, a, b) in [("birth", gone.birth, kept.birth), ("death", gone.death, kept.death)] {
        if let a, let b, a.isSurelyBefore(b) || b.isSurelyBefore(a) {
          found.append(
            KinProblem(
              .mergeDisagrees, .doubtful, [merge.duplicate, merge.kept],
              ["field": field, "duplicate": problemText(a), "kept": problemText(b)]))
        }
      }
      return found
    }
  }

  private func dates(_ birth: FuzzyDate, _ death: FuzzyDate) -> [String: String] {
    ["birth": problemText(birth), "death": problemText(death)]
  }
}

/// How a date stands among the values of a problem.
func problemText(_ date: FuzzyDate?) -> String {
  [date?.date?.description, date?.until?.description].compactMap { $0 }.joined(separator: "/")
}
