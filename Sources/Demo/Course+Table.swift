import CaseFile

/// What was done together with the family at the table: marks on the ruler and on the safety line, the safety map and plan,
/// where we are going, and the three houses. It has chance of its own, so that the rest of the case is what it was.
extension Course {
  mutating func layTable() {
    guard isRunning, let begun = supportBegan else { return }
    var hand = Hand(seed: caseID.rawValue)
    guard hand.chance.happens(60) else { return }
    let days = stride(from: 6, through: 400, by: 45).map { begun.adding(days: $0 + hand.chance.number(0...9)) }
      .filter { $0 < today }.prefix(5)
    for (round, day) in days.enumerated() { mark(round: round, on: day, &hand) }
    guard let first = days.first else { return }
    statements(on: first, &hand)
    if hand.chance.happens(70) { aim(on: first, &hand) }
    if hand.chance.happens(45) { safety(on: Array(days), &hand) }
    if (age(on: first) ?? 0) >= 4, hand.chance.happens(55) { houses(on: first, &hand) }
  }

  /// What the tools are used with: chance, and names in a row.
  struct Hand {
    var chance: Chance
    private var made = 0
    private let prefix: String

    init(seed: String) {
      // FNV-1a, so that the same case gets the same marks.
      chance = Chance(seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
      prefix = "t-" + seed.prefix(10)
    }

    mutating func name() -> String {
      made += 1
      return "\(prefix)-\(made)"
    }
  }

  private var supportBegan: Day? {
    let began = scribe.acts.flatMap(\.filings).last { $0.content is SupportStarted }
    return began?.happenedAt.date
  }

  private mutating func write(_ day: Day, _ hand: inout Hand, _ contents: [any Content]) {
    let at = day.office(&hand.chance)
    scribe.write(at: at, by: actor, recorded: at.adding(minutes: 2), contents.map { .init(stream, at: .at(at), $0) })
  }

  /// A text of the table that fits the age; the same case draws the same.
  private func said(_ list: String, on day: Day, _ hand: inout Hand) -> String? {
    hand.chance.pick(material.common.texts("table.\(list)", age: age(on: day))).map(wording(on: day).fill)
  }

  private var parent: Marker {
    Marker(.parent, person: household.parent.id, relation: household.motherWorries ? .mother : .father)
  }
  private var other: Marker {
    Marker(.parent, person: household.other.id, relation: household.motherWorries ? .father : .mother)
  }
  private var caseworker: Marker { Marker(.caseworker, staff: worker.id) }

  private func adult(on day: Day) -> Marker {
    Marker(.professional, name: (age(on: day) ?? 0) >= 6 ? "Klasselærer" : "Pædagog")
  }

  private func scorers(on day: Day) -> [(marker: Marker, reasons: String)] {
    var all: [(Marker, String)] = [(parent, "family"), (caseworker, "professional"), (adult(on: day), "professional")]
    if (age(on: day) ?? 0) >= 6 { all.insert((Marker(.child, person: child.id), "child"), at: 0) }
    if !household.apart { all.append((other, "family")) }
    return all
  }

  private mutating func mark(round: Int, on day: Day, _ hand: inout Hand) {
    let isOut = age(on: day).map { $0 >= 6 ? "school" : "day-care" } ?? "health"
    for context in ["home", isOut] {
      var marks: [any Content] = []
      for (marker, reasons) in scorers(on: day) {
        // A professional outside the home speaks of what is seen there.
        if context == "home", marker.role == .professional { continue }
        for side in RulerSide.allCases where side == .wellbeing || marker.role != .child {
          let place = min(5, max(1, 2 + round / 2 + hand.chance.number(-1...1) + (side == .care ? 1 : 0)))
          let reason = hand.chance.happens(45) ? said("reasons.\(reasons)", on: day, &hand) : nil
          marks.append(
            RulerMarked(
              id: hand.name(), side: side, context: context, by: marker, place: Double(place), steps: 5, reason: reason,
              baseline: round == 0 ? true : nil))
        }
      }
      write(day, &hand, marks)
    }
  }

  private mutating func statements(on day: Day, _ hand: inout Hand) {
    var notes: [any Content] = []
    for about in RulerStatement.allCases {
      for marker in [parent, caseworker] {
        guard let words = said("ruler.\(about.rawValue)", on: day, &hand) else { continue }
        notes.append(RulerNoted(id: hand.name(), about: about, context: "home", words: words, by: marker))
      }
    }
    write(day, &hand, notes)
  }

  private mutating func aim(on day: Day, _ hand: inout Hand) {
    let step = hand.chance.number(1...2)
    let aimed = LadderAimed(
      id: hand.name(), step: step, need: 3, why: said("ladder.why", on: day, &hand),
      purpose: said("ladder.purpose", on: day, &hand), months: hand.chance.pick([6, 9, 12]),
      family: said("ladder.family", on: day, &hand))
    write(day, &hand, [aimed])
  }

  private mutating func safety(on days: [Day], _ hand: inout Hand) {
    guard let first = days.first else { return }
    var said: [any Content] = []
    var danger: String?
    for about in SafetyStatement.allCases {
      guard let words = self.said("safety.\(about.rawValue)", on: first, &hand) else { continue }
      let id = hand.name()
      if about == .danger { danger = id }
      let isFamily = [.strength, .goal].contains(about)
      said.append(
        SafetySaid(
          id: id, about: about, words: words, by: isFamily ? parent : caseworker,
          who: about == .danger ? self.said("safety.who", on: first, &hand) : nil,
          happened: about == .danger ? self.said("safety.happened", on: first, &hand) : nil,
          danger: about == .goal ? danger : nil, familys: about == .goal ? true : nil,
          sign: about == .goal ? self.said("safety.sign", on: first, &hand) : nil,
          weeks: about == .goal ? hand.chance.pick([8, 12, 26]) : nil,
          doer: about == .step ? household.parent.first : nil, until: about == .step ? first.adding(days: 14) : nil))
    }
    for agreed in material.common.records("table.plan", age: age(on: first)).prefix(3) {
      let wording = wording(on: first)
      said.append(
        SafetyAgreed(
          id: hand.name(), who: wording.fill(agreed["who"] ?? ""), what: wording.fill(agreed["what"] ?? ""),
          when: agreed["when"].map(wording.fill), from: first, otherwise: agreed["otherwise"].map(wording.fill)))
    }
    write(first, &hand, said)
    for (round, day) in days.enumerated() {
      let marks = [parent, other, caseworker].map { marker in
        SafetyMarked(
          id: hand.name(), by: marker, place: Double(min(10, 3 + round + hand.chance.number(0...3))),
          reason: self.said("reasons.\(marker.role == .caseworker ? "professional" : "family")", on: day, &hand))
      }
      write(day, &hand, marks)
    }
  }

  private mutating func houses(on day: Day, _ hand: inout Hand) {
    let told = HouseRoom.allCases.map { house in
      let isDrawn = house == .goodThings || hand.chance.happens(30)
      return HouseTold(
        id: hand.name(), house: house, words: said("houses.\(house.rawValue)", on: day, &hand),
        drawing: isDrawn ? Sketch.family(of: 2 + household.children.count, &hand.chance) : nil,
        told: isDrawn ? said("houses.drawn", on: day, &hand) : nil)
    }
    write(day, &hand, told)
  }
}
