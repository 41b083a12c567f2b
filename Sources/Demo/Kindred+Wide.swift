import CaseFile

/// A family as wide as they come: four generations with adoption and foster care, twins of both kinds, somebody
/// expected and somebody lost, couples of every sort, half and step-siblings, and who decides over whom. It is there so that
/// everything that a genogram can show is seen in the demo.
extension Kindred {
  mutating func wide() {
    let (mother, father, me) = (household.mother.id.rawValue, household.father.id.rawValue, child.id.rawValue)
    let born = household.mother.born?.year ?? year - 34
    let oldest = household.children.compactMap { $0.born?.year }.min() ?? year - 8
    if household.apart {
      couple(mother, father, (.married, oldest - 3), (.separated, oldest + 3), (.divorced, oldest + 4))
    } else {
      couple(mother, father, (.married, oldest - 3))
    }
    let grandmother = elders(of: mother, born)
    let uncle = fathersSide(father, born - 2)
    mothersSide(mother, born, oldest)
    fathersOthers(father, oldest)
    if household.apart {
      for one in household.children {
        tie(.custody, [one.id.rawValue, mother], .residence)
        tie(.custody, [one.id.rawValue, father], .contact)
      }
      tie(.bond, [mother, father], .conflict)
    }
    tie(.bond, [me, grandmother], .close)
    tie(.bond, [father, uncle], .veryClose)
    tie(.support, [grandmother, mother], .informal, what: "henter to gange om ugen")
  }

  private mutating func couple(_ one: String, _ other: String, _ steps: (PartnerEvent, Int)...) {
    tie(.partners, [one, other], nil, steps.map { step($0.0, $0.1) })
  }

  private mutating func child(_ id: String, of parents: String..., as nature: TieNature = .biological) {
    for parent in parents { tie(.parent, [id, parent], nature) }
  }

  /// The mother's parents, who are divorced, their parents, and her mother's new husband.
  private mutating func elders(of mother: String, _ born: Int) -> String {
    let grandmother = draw("\(given("Inge", .woman)) \(maiden)", .woman, born - 26)
    let grandfather = draw("\(given("Poul", .man)) \(maiden)", .man, born - 29, death: year - 6)
    couple(grandfather, grandmother, (.married, born - 5), (.divorced, born + 12))
    child(mother, of: grandfather, grandmother)
    let stepfather = draw(given("Bent", .man), .man, born - 24)
    couple(grandmother, stepfather, (.married, born + 20))
    let (oldest, older) = (
      draw(given("Ruth", .woman), .woman, born - 50, death: year - 20),
      draw(given("Kaj", .man), .man, born - 53, death: year - 31)
    )
    couple(older, oldest, (.married, born - 30), (.widowed, year - 31))
    child(grandmother, of: older, oldest)
    // A brother who was stillborn, a sister who was adopted, and one who is neither a man nor a woman.
    let lost = draw("", .man, born - 3, arrival: .stillborn)
    child(lost, of: grandfather, grandmother)
    let adopted = draw("\(given("Line", .woman)) \(maiden)", .woman, born + 2)
    child(adopted, of: grandfather, grandmother, as: .adoptive)
    let neither = draw("Alex \(maiden)", .nonBinary, born + 5)
    child(neither, of: grandfather, grandmother)
    let wife = draw(given("Sara", .woman), .woman, born + 1)
    couple(adopted, wife, (.registered, year - 8))
    let cousin = draw("Noah", .man, year - 6)
    child(cousin, of: wife, adopted)
    tie(.bond, [mother, grandfather], .broken)
    tie(.bond, [grandmother, adopted], .distant)
    return grandmother
  }

  /// The father's parents, and his identical twin with twins and a foster child.
  private mutating func fathersSide(_ father: String, _ born: Int) -> String {
    let (grandmother, grandfather) = (
      draw("\(given("Birthe", .woman)) \(surname)", .woman, born - 22),
      draw("\(given("Knud", .man)) \(surname)", .man, born - 25)
    )
    couple(grandfather, grandmother, (.married, born - 3))
    let elders = [
      draw(given("Grethe", .woman), .woman, born - 49, death: year - 12),
      draw(given("Svend", .man), .man, born - 51, death: year - 19),
    ]
    couple(elders[1], elders[0], (.married, born - 29))
    child(grandfather, of: elders[1], elders[0])
    let twin = draw("\(given("Lars", .man)) \(surname)", .man, household.father.born?.year ?? born)
    for one in [father, twin] { child(one, of: grandfather, grandmother) }
    tie(.siblings, [father, twin], .identical)
    let wife = draw(given("Pia", .woman), .woman, born + 1)
    couple(twin, wife, (.married, year - 15), (.separated, year - 1))
    let twins = [draw("Emma \(surname)", .woman, year - 12), draw("Otto \(surname)", .man, year - 12)]
    for one in twins { child(one, of: twin, wife) }
    tie(.siblings, twins, .fraternal)
    let foster = draw("Yusuf", .man, year - 9)
    child(foster, of: twin, wife, as: .foster)
    let own = draw("Amina", .woman, year - 30)
    child(foster, of: own)
    tie(.custody, [foster, own], .sole)
    tie(.custody, [foster, wife], .delegated)
    tie(.bond, [grandfather, father], .controlling)
    return twin
  }

  /// The mother's earlier partner and their child, and the one she lost.
  private mutating func mothersSide(_ mother: String, _ born: Int, _ oldest: Int) {
    let earlier = draw("Tom", .man, born - 1)
    let met = min(max(oldest - 8, born + 16), oldest - 2)
    couple(mother, earlier, (.dating, met), (.ended, oldest - 1))
    let half = draw("Freja", .woman, met + 1)
    child(half, of: mother, earlier)
    let father = household.father.id.rawValue
    let lost = draw("", .unknown, oldest + 2, arrival: .miscarriage)
    child(lost, of: mother, father)
    let home = [mother, half] + household.children.map(\.id.rawValue)
    tie(.household, home + (household.apart ? [] : [father]), what: household.apart ? "Hos mor" : "Hjemme")
    tie(.bond, [child.id.rawValue, half], .closeConflict)
  }

  /// The father's other partner — the new one, where the parents live apart — with her child and, then, the one they
  /// expect; and a son whose mother nobody speaks of.
  private mutating func fathersOthers(_ father: String, _ oldest: Int) {
    let partner = draw(given("Camilla", .woman), .woman, (household.father.born?.year ?? 1985) + 3)
    if household.apart {
      couple(father, partner, (.cohabiting, year - 2))
    } else {
      couple(father, partner, (.cohabiting, oldest - 8), (.ended, oldest - 5))
    }
    let step = draw("Liv", .woman, oldest + 1)
    child(step, of: partner)
    child(step, of: father, as: .step)
    let expected = draw("", .unknown, year + 1, arrival: .expected)
    child(expected, of: father, household.apart ? partner : household.mother.id.rawValue)
    let son = draw("Jonas", .man, oldest - 7)
    child(son, of: father)
    if household.apart { tie(.household, [father, partner, step], what: "Hos far") }
    tie(.custody, [step, partner], .sole)
    tie(.bond, [child.id.rawValue, partner], .distant)
  }

  /// A name that fits where the family comes from.
  private mutating func given(_ danish: String, _ gender: DrawnGender) -> String {
    origin?.id == "danish" ? danish : first(gender)
  }

  private var surname: String { household.father.full.split(separator: " ").last.map(String.init) ?? "" }

  /// The mother's own, where she hasn't taken the father's.
  private var maiden: String {
    let name = household.mother.full.split(separator: " ").last.map(String.init) ?? ""
    return name == surname ? "Krarup" : name
  }
}
