/// The tree as the drawing sees it: persons by number, and units — a couple, or one parent, with the children drawn
/// below them. Every child hangs below one unit; other parents (foster, adoptive …) are `extra`.
struct KinGraph {
  struct Unit {
    /// None (siblings of unknown parents), one or two.
    var partners: [Int]
    /// In birth order.
    var kids: [Int] = []
    var couple: Partnership?
    var sortDay = Int.max
  }

  struct Extra {
    var child: Int
    var unit: Int
    var kind: ParentLink.Kind
  }

  let tree: FamilyTree
  private(set) var people: [Relative] = []
  private(set) var index: [KinID: Int] = [:]
  private(set) var units: [Unit] = []
  private(set) var extras: [Extra] = []
  /// The unit below which somebody is drawn.
  private(set) var parentUnit: [Int?] = []
  private(set) var parentKind: [ParentLink.Kind?] = []
  /// The units in which somebody is a partner, in the order of time.
  private(set) var unitsOf: [[Int]] = []
  private(set) var twinsOf: [Int: SiblingSet] = [:]
  /// Siblings who share no parent that is drawn: joined by a line of their own.
  private(set) var loose: [(Int, Int)] = []
  private var unitByPair: [[Int]: Int] = [:]

  init(_ whole: FamilyTree) {
    tree = whole.resolved
    let kin = Set(tree.parents.flatMap { [$0.child, $0.parent] } + tree.partnerships.flatMap(\.partners))
    for relative in tree.relatives where index[relative.id] == nil && (!relative.isOutside || kin.contains(relative.id))
    {
      index[relative.id] = people.count
      people.append(relative)
    }
    parentUnit = Array(repeating: nil, count: people.count)
    parentKind = parentUnit.map { _ in nil }
    unitsOf = people.map { _ in [] }
    for couple in tree.partnerships {
      guard let a = index[couple.first], let b = index[couple.second], a != b else { continue }
      let unit = unit(of: [a, b])
      if units[unit].couple == nil { units[unit].couple = couple }
    }
    hangChildren()
    for set in tree.siblings { join(set) }
    order()
  }

  /// Persons drawn side by side below the same unit; alone where nobody knows the parents.
  func sibship(_ person: Int) -> [Int] { parentUnit[person].map { units[$0].kids } ?? [person] }

  func partner(of person: Int, in unit: Int) -> Int? { units[unit].partners.first { $0 != person } }

  private mutating func unit(of partners: [Int]) -> Int {
    let key = partners.sorted()
    if let known = unitByPair[key] { return known }
    units.append(Unit(partners: partners))
    unitByPair[key] = units.count - 1
    for partner in partners { unitsOf[partner].append(units.count - 1) }
    return units.count - 1
  }

  private mutating func hangChildren() {
    var links: [Int: [(parent: Int, kind: ParentLink.Kind)]] = [:]
    for link in tree.parents {
      guard let child = index[link.child], let parent = index[link.parent], child != parent else { continue }
      if links[child]?.contains(where: { $0.parent == parent && $0.kind == link.kind }) != true {
        links[child, default: []].append((parent, link.kind))
      }
    }
    for child in people.indices {
      guard let own = links[child] else { continue }
      var rest = own
      if let kind = Self.drawnFirst.first(where: { kind in own.contains { $0.kind == kind } }) {
        var parents = unique(own.filter { $0.kind == kind }.map(\.parent))
        parents = parents.count > 2 ? bestPair(parents) : parents
        if parents.count == 1, let other = own.first(where: { $0.kind == .adoptive && isPair($0.parent, parents[0]) }) {
          parents.append(other.parent)
        }
        let unit = unit(of: parents)
        units[unit].kids.append(child)
        parentUnit[child] = unit
        parentKind[child] = kind
        rest = own.filter { link in
          !parents.contains(link.parent)
            && !(link.kind == .step && parents.contains { isPair(link.parent, $0) })
        }
      }
      hang(child, on: rest)
    }
  }

  /// Which kind of parents a child is drawn below, where there are several.
  private static let drawnFirst: [ParentLink.Kind] = [
    .biological, .unspecified, .adoptive, .foster, .guardian, .step, .surrogate, .donor,
  ]

  private func isPair(_ a: Int, _ b: Int) -> Bool { unitByPair[[a, b].sorted()] != nil }

  private func bestPair(_ parents: [Int]) -> [Int] {
    for (at, a) in parents.enumerated() {
      if let b = parents[(at + 1)...].first(where: { isPair(a, $0) }) { return [a, b] }
    }
    return Array(parents.prefix(2))
  }

  /// Parents beside those that the child is drawn below: in pairs where they are couples.
  private mutating func hang(_ child: Int, on links: [(parent: Int, kind: ParentLink.Kind)]) {
    var left = links
    while let link = left.first {
      left.removeFirst()
      var parents = [link.parent]
      if let at = left.firstIndex(where: { $0.kind == link.kind && isPair($0.parent, link.parent) }) {
        parents.append(left.remove(at: at).parent)
      }
      extras.append(Extra(child: child, unit: unit(of: parents), kind: link.kind))
    }
  }

  private mutating func join(_ set: SiblingSet) {
    let members = unique(set.members.compactMap { index[$0] })
    guard members.count > 1 else { return }
    if set.kind.isTwins { for member in members { twinsOf[member] = set } }
    guard set.kind != .half, members.allSatisfy({ parentUnit[$0] == nil }) else { return loosen(members) }
    units.append(Unit(partners: [], kids: members))
    for member in members { parentUnit[member] = units.count - 1 }
  }

  /// Each with the next, where no parent joins them.
  private mutating func loosen(_ members: [Int]) {
    func parents(_ person: Int) -> Set<Int> { Set(parentUnit[person].map { units[$0].partners } ?? []) }
    for (one, other) in zip(members, members.dropFirst()) {
      let isTogether = parentUnit[one] != nil && parentUnit[one] == parentUnit[other]
      if !isTogether, parents(one).isDisjoint(with: parents(other)) { loose.append((one, other)) }
    }
  }

  private mutating func order() {
    for at in units.indices {
      units[at].kids = birthOrder(units[at].kids)
      let born = units[at].kids.compactMap { people[$0].birth?.sortDay }.min()
      units[at].sortDay = units[at].couple?.sortDay ?? born ?? .max
    }
    for person in people.indices {
      unitsOf[person] = unitsOf[person].enumerated().sorted {
        (units[$0.element].sortDay, $0.offset) < (units[$1.element].sortDay, $1.offset)
      }.map(\.element)
    }
  }

  /// Eldest first; whose birth nobody knows stays after the one named before; twins together.
  private func birthOrder(_ kids: [Int]) -> [Int] {
    var day = Int.min
    let keyed = kids.enumerated().map { at, kid in
      day = people[kid].birth?.sortDay ?? (people[kid].arrival == .expected ? .max - 1 : day)
      return (kid: kid, day: day, at: at)
    }
    let sorted = keyed.sorted { ($0.day, $0.at) < ($1.day, $1.at) }.map(\.kid)
    guard sorted.contains(where: { twinsOf[$0] != nil }) else { return sorted }
    var done: Set<Int> = []
    return sorted.flatMap { kid -> [Int] in
      guard !done.contains(kid) else { return [] }
      let together = [kid] + sorted.filter { $0 != kid && twinsOf[kid] != nil && twinsOf[$0] == twinsOf[kid] }
      done.formUnion(together)
      return together
    }
  }
}
