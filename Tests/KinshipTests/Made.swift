@testable import Kinship

/// A row of numbers that is the same every time.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }
  mutating func hits(_ percent: Int) -> Bool { below(100) < percent }
}

/// Families as they come to a family department: several partners, half and step siblings, foster care, twins.
struct Made {
  var tree = FamilyTree()
  var dice: Dice
  private var count = 0

  init(_ seed: UInt64) { dice = Dice(state: seed) }

  /// The child that the family is about, with three or four generations around.
  static func family(_ seed: UInt64) -> (tree: FamilyTree, child: KinID) {
    var made = Made(seed)
    let mother = made.branch(.woman, 1980)
    let father = made.branch(.man, 1978)
    made.tree.partnerships.append(Partnership(father, mother, made.dice.hits(50) ? .divorced : .cohabiting, .on(2005)))
    let children = made.children(of: [father, mother], from: 2006, 1 + made.dice.below(4))
    made.others(of: mother, 1980)
    made.others(of: father, 1978)
    if made.dice.hits(40) { made.foster(children[0]) }
    if children.count > 1, made.dice.hits(30) {
      made.tree.siblings.append(SiblingSet(.identical, Array(children.suffix(2))))
    }
    made.tree.households.append(Household("Home", [mother] + children))
    made.tree.bonds.append(Bond(mother, children[0], .close))
    return (made.tree, children[0])
  }

  mutating func person(_ gender: Gender? = nil, _ year: Int, dead: Bool = false) -> KinID {
    count += 1
    let id = KinID("P\(count)")
    let drawn = gender ?? [.woman, .man, .woman, .man, .nonBinary, .unknown][dice.below(6)]
    let birth = FuzzyDate.on(year, 1 + dice.below(12), 1 + dice.below(28))
    tree.add(Relative(id, "Person \(count)", gender: drawn, birth: birth, isDead: dead))
    return id
  }

  mutating func children(of parents: [KinID], from year: Int, _ number: Int) -> [KinID] {
    var at = year
    return (0..<number).map { _ in
      at += 1 + dice.below(3)
      let child = person(at)
      tree.add(child, of: parents)
      return child
    }
  }

  private mutating func person(_ year: Int) -> KinID { person(nil, year) }

  /// Somebody with siblings, parents, perhaps their siblings and parents.
  private mutating func branch(_ gender: Gender, _ year: Int) -> KinID {
    let one = person(gender, year)
    guard dice.hits(85) else { return one }
    let (mother, father) = (person(.woman, year - 28), person(.man, year - 30, dead: dice.hits(40)))
    tree.add(one, of: [mother, father])
    tree.partnerships.append(Partnership(father, mother, .married, .on(year - 5)))
    for sibling in children(of: [mother, father], from: year - 6, dice.below(4)) where dice.hits(50) {
      let partner = person(nil, year)
      tree.partnerships.append(Partnership(sibling, partner, .married))
      _ = children(of: [sibling, partner], from: year + 26, dice.below(3))
    }
    if dice.hits(50) {
      let grand = [person(.man, year - 60, dead: true), person(.woman, year - 58)]
      tree.add(mother, of: grand)
      _ = children(of: grand, from: year - 35, dice.below(3))
    }
    if dice.hits(40) { tree.add(father, of: [person(.man, year - 60), person(.woman, year - 58)]) }
    return one
  }

  private mutating func others(of one: KinID, _ year: Int) {
    for number in 0..<dice.below(3) {
      let partner = person(nil, year + dice.below(8) - 4)
      tree.partnerships.append(Partnership(one, partner, dice.hits(50) ? .ended : .married, .on(2000 + number * 12)))
      _ = children(of: [one, partner], from: 2001 + number * 12, dice.below(3))
      if dice.hits(30) {
        let former = person(nil, year)
        tree.partnerships.append(Partnership(partner, former, .divorced, .on(1999)))
        _ = children(of: [partner, former], from: 1999, 1 + dice.below(2))
      }
    }
  }

  private mutating func foster(_ child: KinID) {
    let (a, b) = (person(.woman, 1970), person(.man, 1969))
    tree.partnerships.append(Partnership(a, b, .married))
    tree.parents += [ParentLink(child, a, .foster), ParentLink(child, b, .foster)]
    _ = children(of: [a, b], from: 1998, dice.below(3))
  }

  /// One more person, somewhere: a child, a partner, a parent.
  mutating func grow() {
    let near = tree.relatives[dice.below(tree.relatives.count)]
    let year = near.birth?.year ?? 1980
    count = max(count, tree.relatives.count)
    switch dice.below(3) {
    case 0:
      let partner = tree.partnerships.first { $0.partners.contains(near.id) }?.other(than: near.id)
      let child = person(nil, year + 30)
      tree.add(child, of: [near.id] + (partner.map { [$0] } ?? []))
    case 1:
      let partner = person(nil, year)
      tree.partnerships.append(Partnership(near.id, partner, .married, .on(year + 40)))
    default:
      let known = tree.parents.filter { $0.child == near.id && $0.kind == .biological }
      guard known.count < 2 else { return grow() }
      tree.add(near.id, of: [person(nil, year - 30)])
    }
  }
}
