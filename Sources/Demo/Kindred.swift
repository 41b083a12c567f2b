import CaseFile

/// The made-up kin of a made-up family, as it is drawn on the genogram, and who is around the child. It is made from
/// a number of its own, so that what else the department holds is the same with and without it.
struct Kindred {
  let household: Household
  let child: Household.Member
  let origin: Material.Origin?
  let year: Int
  var chance: Chance
  private(set) var persons: [RelativeDrawn] = []
  private(set) var ties: [TieDrawn] = []
  private var names: [String: String] = [:]

  private static let grandmothers = ["Inge", "Kirsten", "Karen", "Birthe", "Jytte", "Lis", "Bodil", "Grethe", "Ruth"]
  private static let grandfathers = ["Jørgen", "Poul", "Erik", "Knud", "Bent", "Svend", "Kaj", "Ove", "Preben"]

  init(
    _ household: Household, _ child: Household.Member, origin: Material.Origin?, year: Int, seed: UInt64, isWide: Bool
  ) {
    (self.household, self.child, self.origin, self.year) = (household, child, origin, year)
    chance = Chance(seed)
    for member in household.children + [household.mother, household.father] {
      names[member.id.rawValue] = member.first
    }
    if isWide {
      wide()
      return
    }
    parents()
    let branches = chance.happens(70) ? [household.mother, household.father] : [household.mother]
    for parent in branches { branch(parent) }
    others()
    feelings()
  }

  mutating func draw(
    _ name: String, _ gender: DrawnGender, _ birth: Int?, death: Int? = nil, arrival: DrawnArrival? = nil
  ) -> String {
    let id = "k\(persons.count + 1)"
    names[id] = name.isEmpty ? nil : String(name.prefix { $0 != " " })
    persons.append(
      RelativeDrawn(
        id: id, name: name.isEmpty ? nil : name, gender: gender, arrival: arrival,
        birth: birth.map { LooseDate(String($0), sense: chance.happens(15) ? .about : nil) },
        death: death.map { LooseDate(String($0)) }))
    return id
  }

  mutating func tie(
    _ kind: TieKind, _ people: [String], _ nature: TieNature? = nil, _ steps: [PartnerStep]? = nil, what: String? = nil
  ) {
    ties.append(
      TieDrawn(
        id: "t\(ties.count + 1)", kind, people, names: people.map { names[$0] ?? "Uden navn" }, nature: nature,
        steps: steps, what: what))
  }

  func step(_ event: PartnerEvent, _ year: Int) -> PartnerStep { PartnerStep(event, LooseDate(String(year))) }

  mutating func first(_ gender: DrawnGender) -> String {
    let list = gender == .woman ? origin?.mothers : origin?.fathers
    return chance.pick(list ?? []) ?? "Kim"
  }

  private mutating func elder(_ gender: DrawnGender) -> String {
    guard origin?.id == "danish" else { return first(gender) }
    return chance.pick(gender == .woman ? Self.grandmothers : Self.grandfathers) ?? "Kim"
  }

  /// The two parents' own history.
  private mutating func parents() {
    let oldest = household.children.compactMap { $0.born?.year }.min() ?? year
    let met = step(chance.happens(60) ? .married : .cohabiting, oldest - chance.number(1...4))
    let end = min(year - 1, oldest + chance.number(2...6))
    let isMarried = met.event == .married
    tie(
      .partners, [household.mother.id.rawValue, household.father.id.rawValue], nil,
      household.apart ? [met, step(isMarried ? .divorced : .ended, end)] : [met])
  }

  /// One parent's own parents, brothers and sisters, and their children.
  private mutating func branch(_ parent: Household.Member) {
    let born = parent.born?.year ?? year - 30
    let surname = parent.full.split(separator: " ").last.map(String.init) ?? household.surname
    let (mother, father) = couple(surname, born - chance.number(20...33), chance.happens(25))
    tie(.parent, [parent.id.rawValue, mother], .biological)
    tie(.parent, [parent.id.rawValue, father], .biological)
    if chance.happens(20) {
      let (older, oldest) = couple(surname, born - chance.number(48...60), false)
      tie(.parent, [mother, older], .biological)
      tie(.parent, [mother, oldest], .biological)
    }
    for index in 0..<chance.number(0...3) {
      let gender: DrawnGender = chance.happens(50) ? .woman : .man
      let year = born + (index.isMultiple(of: 2) ? 1 : -1) * (2 + index * 2)
      let sibling = draw("\(first(gender)) \(surname)", gender, year)
      tie(.parent, [sibling, mother], .biological)
      tie(.parent, [sibling, father], .biological)
      if chance.happens(45) { cousins(of: sibling, gender, year, surname) }
    }
  }

  private mutating func couple(_ surname: String, _ born: Int, _ isDivorced: Bool) -> (String, String) {
    let (mother, father) = (
      draw("\(elder(.woman)) \(surname)", .woman, born, death: dies(born)),
      draw("\(elder(.man)) \(surname)", .man, born - chance.number(0...5), death: dies(born - 3))
    )
    let married = born + chance.number(20...24)
    let steps = [step(.married, married)] + (isDivorced ? [step(.divorced, married + chance.number(6...18))] : [])
    tie(.partners, [mother, father], nil, steps)
    return (mother, father)
  }

  private mutating func dies(_ born: Int) -> Int? {
    let age = year - born
    let died = born + chance.number(55...84)
    return age > 45 && died < year && chance.happens(70) ? died : nil
  }

  private mutating func cousins(of parent: String, _ gender: DrawnGender, _ born: Int, _ surname: String) {
    let other = draw(first(gender == .woman ? .man : .woman), gender == .woman ? .man : .woman, born + 1)
    tie(.partners, [parent, other], nil, [step(.cohabiting, born + 24)])
    for index in 0..<chance.number(1...2) where born + 26 + index * 3 < year {
      let sex: DrawnGender = chance.happens(50) ? .woman : .man
      let name = chance.pick((sex == .woman ? origin?.female : origin?.male) ?? []) ?? "Noa"
      let cousin = draw("\(name) \(surname)", sex, born + 26 + index * 3)
      tie(.parent, [cousin, parent], .biological)
      tie(.parent, [cousin, other], .biological)
    }
  }

  /// New partners, half brothers and sisters, a child that is expected.
  private mutating func others() {
    let oldest = household.children.compactMap { $0.born?.year }.min() ?? year
    if household.apart {
      let new = draw(first(.woman), .woman, (household.father.born?.year ?? 1985) + 3)
      tie(.partners, [household.father.id.rawValue, new], nil, [step(.cohabiting, year - 1)])
      if chance.happens(40) {
        let expected = draw("", .unknown, year, arrival: .expected)
        tie(.parent, [expected, household.father.id.rawValue], .biological)
        tie(.parent, [expected, new], .biological)
      }
    }
    if chance.happens(30), let born = household.mother.born?.year, oldest - born > 22 {
      let earlier = draw(first(.man), .man, born - 2)
      tie(
        .partners, [household.mother.id.rawValue, earlier], nil, [step(.dating, born + 18), step(.ended, born + 21)])
      let half = draw("\(chance.pick(origin?.female ?? []) ?? "Noa") \(household.surname)", .woman, born + 19)
      tie(.parent, [half, household.mother.id.rawValue], .biological)
      tie(.parent, [half, earlier], .biological)
    }
  }

  private mutating func feelings() {
    let (mother, father) = (household.mother.id.rawValue, household.father.id.rawValue)
    if household.apart { tie(.bond, [mother, father], chance.happens(60) ? .conflict : .distant) }
    let elders = persons.filter { $0.death == nil && ($0.birth?.year ?? year) < year - 50 }.map(\.id)
    if let near = chance.pick(elders) { tie(.bond, [child.id.rawValue, near], .close) }
    if let far = elders.last, chance.happens(40) { tie(.bond, [father, far], .broken) }
    let home = ([mother] + household.children.map(\.id.rawValue)) + (household.apart ? [] : [father])
    tie(.household, home, what: household.apart ? "Hos mor" : "Hjemme")
  }
}
