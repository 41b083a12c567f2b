/// Two entries that turned out to be one person.
///
/// A merge changes nothing that was written: it is laid over the tree when it is read (`FamilyTree.resolved`), so
/// taking it back is to remove the record, and everything written before or since is as it was.
public struct Merge: Codable, Hashable, Sendable {
  public var duplicate: KinID
  public var kept: KinID

  public init(_ duplicate: KinID, into kept: KinID) {
    self.duplicate = duplicate
    self.kept = kept
  }
}

extension FamilyTree {
  /// The two are one from now on. False, and nothing changed, where they already are or one of them is unknown.
  @discardableResult
  public mutating func merge(_ duplicate: KinID, into kept: KinID) -> Bool {
    guard self[duplicate] != nil, self[kept] != nil, canonical(duplicate) != canonical(kept) else { return false }
    merges.append(Merge(duplicate, into: kept))
    return true
  }

  /// The two are two again.
  @discardableResult
  public mutating func unmerge(_ duplicate: KinID, from kept: KinID) -> Bool {
    guard let index = merges.firstIndex(of: Merge(duplicate, into: kept)) else { return false }
    merges.remove(at: index)
    return true
  }

  /// Whom this id stands for, when all merges are followed.
  public func canonical(_ id: KinID) -> KinID { Aliases(merges)[id] }

  /// The tree with every merge carried through: the kept person, with what only the duplicate knew, and every tie of
  /// both; ties that became the same are one, ties from a person to himself are gone.
  public var resolved: FamilyTree {
    guard !merges.isEmpty else { return self }
    let of = Aliases(merges)
    var tree = FamilyTree()
    let byID = Dictionary(relatives.map { ($0.id, $0) }) { first, _ in first }
    var place: [KinID: Int] = [:]
    for relative in relatives {
      let id = of[relative.id]
      if let index = place[id] {
        tree.relatives[index].learn(from: relative)
      } else {
        place[id] = tree.relatives.count
        var first = byID[id] ?? relative
        first.id = id
        first.learn(from: relative)
        tree.relatives.append(first)
      }
    }
    tree.carry(self, of)
    return tree
  }

  private mutating func carry(_ whole: FamilyTree, _ of: Aliases) {
    parents = unique(
      whole.parents.map {
        var link = $0
        (link.child, link.parent) = (of[$0.child], of[$0.parent])
        return link
      }
    ).filter { $0.child != $0.parent }
    siblings = unique(whole.siblings.map { SiblingSet($0.kind, unique($0.members.map { of[$0] })) })
    partnerships = whole.partnerships.map { Partnership(of[$0.first], of[$0.second], $0.history) }
      .filter { $0.first != $0.second }.reduce(into: []) { known, next in
        if let index = known.firstIndex(where: { Set($0.partners) == Set(next.partners) }) {
          known[index].history += next.history.filter { !known[index].history.contains($0) }
        } else {
          known.append(next)
        }
      }
    custodies = unique(
      whole.custodies.map {
        Custody(over: of[$0.over], holder: of[$0.holder], $0.kind, from: $0.from, until: $0.until)
      })
    households = whole.households.map { home in
      Household(home.name, stays: unique(home.stays.map { .init(of[$0.member], from: $0.from, until: $0.until) }))
    }
    bonds = unique(
      whole.bonds.map {
        var bond = $0
        (bond.from, bond.to, bond.according) = (of[$0.from], of[$0.to], $0.according.map { of[$0] })
        return bond
      }
    ).filter { $0.from != $0.to }
    supports = unique(
      whole.supports.map {
        var tie = $0
        (tie.giver, tie.receiver) = (of[$0.giver], of[$0.receiver])
        return tie
      })
  }
}

/// Follows merges to the end; each merge joins what the earlier ones left, so there is never a ring.
struct Aliases {
  private var next: [KinID: KinID] = [:]

  init(_ merges: [Merge]) {
    for merge in merges {
      let (from, to) = (self[merge.duplicate], self[merge.kept])
      if from != to { next[from] = to }
    }
  }

  subscript(id: KinID) -> KinID {
    var id = id
    while let on = next[id] { id = on }
    return id
  }
}

extension Relative {
  /// Takes what isn't known here from the other entry about the same person.
  mutating func learn(from other: Relative) {
    name = name ?? other.name
    gender = gender == .unknown ? other.gender : gender
    assigned = assigned ?? other.assigned
    birth = birth ?? other.birth
    death = death ?? other.death
    isDead = isDead || other.isDead
    isOutside = isOutside && other.isOutside
  }
}

func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return list.filter { seen.insert($0).inserted }
}
