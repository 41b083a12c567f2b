import CaseFile
import Kinship

/// The family as the genogram of one case may show it.
///
/// Drawn are: the child; those whom this case names as its family; those whom the child's own entry in the register names
/// as kin; and those who have been drawn on this case's genogram. Of others in the register nothing is drawn, also where
/// they are kin of somebody drawn: a father's child in another case is nobody's to see until somebody here names it. What
/// the register says between two who are both drawn is drawn too. Addresses are never part of it.
struct KinTree: Sendable {
  private(set) var tree = FamilyTree()
  let child: KinID
  /// Those whose name and address are protected.
  private(set) var protected: Set<KinID> = []
  /// Who of them is somebody in the register.
  private(set) var registered: [KinID: PersonID] = [:]
  private var roles: [KinID: MemberRole] = [:]

  init(_ family: Family, _ drawn: Genograms, people: [PersonID: Person], on day: Day, home: String) {
    child = KinID((family.child ?? PersonID(rawValue: "child")).rawValue)
    let members = family.members.map(\.content).filter { ![.professional, .network].contains($0.role) }
    for member in members { roles[KinID(member.person.rawValue)] = member.role }
    var all = [PersonID(rawValue: child.rawValue)] + members.map(\.person)
    all += Self.kin(of: people[PersonID(rawValue: child.rawValue)])
    for id in all where tree[KinID(id.rawValue)] == nil && !drawn.erased.contains(id.rawValue) {
      add(id, people, on: day)
    }
    for one in drawn.persons { draw(one, people, on: day) }
    relate(people, drawn)
    relate(members)
    house(members, people, drawn, home)
    for tie in drawn.ties { draw(tie) }
    tree.merges = drawn.joins.map { Merge(KinID($0.duplicate), into: KinID($0.kept)) }
    for person in people.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
      if let kept = person.mergedInto?.content.kept {
        tree.merge(KinID(person.id.rawValue), into: KinID(kept.rawValue))
      }
    }
  }

  /// Whom the register's entry about the child names as its kin.
  static func kin(of child: Person?) -> [PersonID] {
    (child?.relationships ?? []).map(\.content).filter { ![.friend, .professional].contains($0.kind) }.map(\.other)
  }

  /// Everybody of the register whom the drawing may need.
  static func persons(_ family: Family, _ drawn: Genograms) -> Set<PersonID> {
    var ids = Set(family.members.map(\.content.person) + drawn.persons.compactMap(\.person))
    if let child = family.child { ids.insert(child) }
    return ids
  }
}

// Who.
extension KinTree {
  private mutating func add(_ id: PersonID, _ people: [PersonID: Person], on day: Day) {
    let person = people[id]
    let kin = KinID(id.rawValue)
    var one = Relative(kin, person?.name.nonEmpty, gender: gender(person?.sex, roles[kin]))
    one.birth = (person?.born).map { FuzzyDate($0) }
    if let due = person?.due, person?.born == nil { (one.birth, one.arrival) = (FuzzyDate(due), .expected) }
    one.death = (person?.died).map { FuzzyDate($0) }
    tree.add(one)
    registered[kin] = id
    if let person, person.isProtected(with: people, on: day) { protected.insert(kin) }
  }

  private func gender(_ sex: Sex?, _ role: MemberRole?) -> Gender {
    switch (sex, role) {
    case (.female?, _): .woman
    case (.male?, _): .man
    case (.other?, _): .nonBinary
    case (_, .mother?): .woman
    case (_, .father?): .man
    default: .unknown
    }
  }

  private mutating func draw(_ one: RelativeDrawn, _ people: [PersonID: Person], on day: Day) {
    let kin = KinID(one.id)
    if tree[kin] == nil {
      if let person = one.person { add(person, people, on: day) } else { tree.add(Relative(kin)) }
    }
    guard
      let index = tree.relatives.firstIndex(where: { $0.id == kin || one.person.map { KinID($0.rawValue) } == $0.id })
    else { return }
    if let name = one.name?.nonEmpty { tree.relatives[index].name = KinName(name) }
    if let gender = one.gender { tree.relatives[index].gender = Gender(rawValue: gender.rawValue) ?? .unknown }
    if let assigned = one.assigned {
      tree.relatives[index].assigned =
        switch assigned {
        case .female: .female
        case .male: .male
        default: .unassigned
        }
    }
    if let arrival = one.arrival { tree.relatives[index].arrival = Arrival(rawValue: arrival.rawValue) ?? .born }
    if let birth = one.birth { tree.relatives[index].birth = birth.fuzzy }
    if let death = one.death { tree.relatives[index].death = death.fuzzy }
    if let dead = one.dead { tree.relatives[index].isDead = dead || tree.relatives[index].death != nil }
  }
}

// What they are to each other.
extension KinTree {
  private func isHere(_ id: PersonID) -> Bool { tree[KinID(id.rawValue)] != nil }

  /// What the register says between two who are drawn, unless the drawing says it better.
  private mutating func relate(_ people: [PersonID: Person], _ drawn: Genograms) {
    let said = Set(drawn.ties.filter { [.parent, .partners].contains($0.tie) }.map { Set($0.people) })
    for person in people.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) where isHere(person.id) {
      for relation in person.relationships.map(\.content) where isHere(relation.other) {
        guard !said.contains([person.id.rawValue, relation.other.rawValue]) else { continue }
        relate(KinID(person.id.rawValue), relation)
      }
    }
    let holders = Dictionary(grouping: tree.custodies, by: \.over)
    for index in tree.custodies.indices where (holders[tree.custodies[index].over]?.count ?? 0) > 1 {
      tree.custodies[index].kind = .joint
    }
  }

  private mutating func relate(_ one: KinID, _ relation: RelationshipRecorded) {
    let other = KinID(relation.other.rawValue)
    let nature = relation.nature.flatMap { ParentLink.Kind(rawValue: $0.rawValue) }
    switch relation.kind {
    case .parent:
      link(one, other, nature ?? .unspecified)
      if relation.custody == true, !tree.custodies.contains(where: { $0.over == one && $0.holder == other }) {
        tree.custodies.append(Custody(over: one, holder: other, .sole))
      }
    case .child: link(other, one, nature ?? .unspecified)
    case .stepParent: link(one, other, .step)
    case .stepChild: link(other, one, .step)
    case .fosterParent: link(one, other, .foster)
    case .fosterChild: link(other, one, .foster)
    case .partner, .formerPartner: couple(one, other, relation)
    case .sibling:
      let kind = relation.nature.flatMap { SiblingSet.Kind(rawValue: $0.rawValue) } ?? .siblings
      join(one, other, kind)
    case .halfSibling:
      let shares = tree.parents.contains { link in
        link.child == other && tree.parents.contains { $0.child == one && $0.parent == link.parent }
      }
      if !shares { join(one, other, .half) }
    case .grandparent, .grandchild, .otherKin, .friend, .professional: break
    }
  }

  private mutating func join(_ one: KinID, _ other: KinID, _ kind: SiblingSet.Kind) {
    guard !tree.siblings.contains(where: { Set($0.members).isSuperset(of: [one, other]) }) else { return }
    tree.siblings.append(SiblingSet(kind, [one, other]))
  }

  /// Said of both sides, and once drawn; what says how goes before what doesn't.
  private mutating func link(_ child: KinID, _ parent: KinID, _ kind: ParentLink.Kind) {
    guard let index = tree.parents.firstIndex(where: { $0.child == child && $0.parent == parent }) else {
      tree.parents.append(ParentLink(child, parent, kind))
      return
    }
    if tree.parents[index].kind == .unspecified { tree.parents[index].kind = kind }
  }

  private mutating func couple(_ one: KinID, _ other: KinID, _ relation: RelationshipRecorded) {
    let event =
      relation.event.flatMap { Partnership.Event(rawValue: $0.rawValue) }
      ?? (relation.kind == .formerPartner ? .ended : nil)
    let step = event.map { Partnership.Step($0, relation.from.map { FuzzyDate($0) }) }
    guard let index = tree.partnerships.firstIndex(where: { Set($0.partners) == [one, other] }) else {
      tree.partnerships.append(Partnership(one, other, step.map { [$0] } ?? []))
      return
    }
    if let step, !tree.partnerships[index].history.contains(step) { tree.partnerships[index].history.append(step) }
  }

  /// What the case says of its family, where the register says nothing.
  private mutating func relate(_ members: [MemberJoined]) {
    for member in members where isHere(member.person) {
      let kin = KinID(member.person.rawValue)
      let isLinked = tree.parents.contains { Set([$0.child, $0.parent]) == [child, kin] }
      switch member.role {
      case .mother, .father, .coParent: if !isLinked { link(child, kin, .unspecified) }
      case .stepParent: if !isLinked { link(child, kin, .step) }
      case .fosterParent: if !isLinked { link(child, kin, .foster) }
      case .sibling:
        let shares = tree.parents.contains { $0.child == kin }
        if !shares { join(child, kin, .siblings) }
      case .halfSibling:
        if !tree.parents.contains(where: { $0.child == kin }) { join(child, kin, .half) }
      default: break
      }
    }
  }

  private mutating func house(
    _ members: [MemberJoined], _ people: [PersonID: Person], _ drawn: Genograms, _ home: String
  ) {
    guard !drawn.ties.contains(where: { $0.tie == .household && $0.people.contains(child.rawValue) }) else { return }
    let related = people[PersonID(rawValue: child.rawValue)]?.relationships.map(\.content) ?? []
    let with =
      members.filter { $0.household == true }.map(\.person)
      + related.filter { $0.household == true }.map(\.other)
    let ids = with.filter(isHere).map { KinID($0.rawValue) }
    if !ids.isEmpty { tree.households.append(Household(home, [child] + ids.unique)) }
  }

  private mutating func draw(_ tie: TieDrawn) {
    let people = tie.people.map { KinID($0) }.filter { tree[$0] != nil }
    let (from, until) = (tie.from?.fuzzy, tie.until?.fuzzy)
    if tie.tie == .household {
      tree.households.append(
        Household(tie.what ?? "", stays: people.map { .init($0, from: from, until: until) }))
      return
    }
    guard people.count == tie.people.count, people.count >= 2 else { return }
    let nature = tie.nature?.rawValue ?? ""
    switch tie.tie {
    case .parent:
      let kind = ParentLink.Kind(rawValue: nature) ?? .unspecified
      tree.parents.append(ParentLink(people[0], people[1], kind, from: from, until: until))
    case .partners:
      let history = (tie.steps ?? []).compactMap { step in
        Partnership.Event(rawValue: step.event.rawValue).map { Partnership.Step($0, step.date?.fuzzy) }
      }
      tree.partnerships.append(Partnership(people[0], people[1], history))
    case .siblings: tree.siblings.append(SiblingSet(SiblingSet.Kind(rawValue: nature) ?? .siblings, people))
    case .custody:
      guard let kind = Custody.Kind(rawValue: nature) else { return }
      // Said by the register and on the drawing, it is said once, as it was drawn.
      tree.custodies.removeAll { ($0.over, $0.holder, $0.kind) == (people[0], people[1], kind) }
      tree.custodies.append(Custody(over: people[0], holder: people[1], kind, from: from, until: until))
    case .bond:
      guard let kind = Bond.Kind(rawValue: nature) else { return }
      tree.bonds.append(
        Bond(people[0], people[1], kind, according: tie.according.map { KinID($0) }, since: from, until: until))
    case .support:
      let kind = SupportTie.Kind(rawValue: nature) ?? .informal
      tree.supports.append(SupportTie(people[0], people[1], kind, tie.what ?? "", from: from, until: until))
    case .household: break
    }
  }
}

extension FuzzyDate {
  init(_ day: Day) { self = .on(day.year, day.month, day.day) }
}

extension Array where Element: Hashable {
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension CaseVisit {
  /// Those of the register whom the drawing needs, each read recorded.
  func kinPeople() async throws -> [PersonID: Person] {
    var known = try await people(KinTree.persons(file.family, file.genograms))
    let more = Set(KinTree.kin(of: file.family.child.flatMap { known[$0] })).subtracting(known.keys)
    if !more.isEmpty { known.merge(try await people(more)) { first, _ in first } }
    // Whoever is the same as somebody drawn, so that a protection of either holds for both.
    let same = Set(known.values.flatMap(\.same)).subtracting(known.keys)
    if !same.isEmpty { known.merge(try await people(same)) { first, _ in first } }
    return known
  }

  func kinTree() async throws -> KinTree {
    KinTree(
      file.family, file.genograms, people: try await kinPeople(), on: today, home: t("genogram.home"))
  }
}

extension Person {
  /// Those in the register who have turned out to be this person.
  var same: [PersonID] { duplicates.map(\.content.duplicate) + [mergedInto?.content.kept].compactMap { $0 } }

  func isSame(_ id: PersonID) -> Bool { id == self.id || same.contains(id) }

  /// Protected, here or where the person stands under another name.
  func isProtected(with people: [PersonID: Person], on day: Day) -> Bool {
    ([self] + same.compactMap { people[$0] }).contains { $0.addressProtection(on: day) != .none }
  }
}
