import CaseFile

/// What is marked at the meetings while support runs: in most courses, and in most of those at start and end.
extension Course {
  /// Made last and from a number of its own, so that the rest of the department is the same with it or without.
  mutating func measure() {
    var dice = Chance(
      caseID.rawValue.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
    let own = scribe.acts.flatMap(\.filings).filter { $0.stream == stream }
    guard let begun = own.first(where: { $0.content is SupportStarted })?.happenedAt.date,
      let age = age(on: begun), age >= 6, dice.happens(70)
    else { return }
    let ended = own.last { $0.content is SupportEnded }?.happenedAt.date
    let last = min(ended ?? today, today)
    let set = MeasureSet(age: age, onScreen: dice.happens(45))
    let gain = dice.pick([-6, 0, 1, 5, 9, 12, 14]) ?? 5
    let start = dice.number(11...26)
    let hasParent = dice.happens(35)
    var (on, meeting) = (begun.adding(days: dice.number(2...12)), 1)
    while on <= last, meeting <= 9 {
      let at = on.office(&dice)
      // The way from the first mark to the last, soonest at the beginning.
      let reached = Double(gain) * (1 - 1 / Double(meeting))
      let child = tenths(Double(start) + reached, lines: set.outcomeLines.count, &dice)
      mark(set.outcome, .child, .own, .start, set.outcomeLines, child, at, set.way, &dice)
      if hasParent, let parents = set.parents {
        let seen = tenths(Double(start) + reached - 2, lines: 4, &dice)
        mark(parents, .parent, .other, .start, set.outcomeLines, seen, at, set.way, &dice)
      }
      if dice.happens(85) {
        let alliance = dice.number(meeting == 1 ? 80...96 : 84...99)
        let marks = set.allianceLines.map { _ in min(100, max(0, alliance + dice.number(-9...4))) }
        mark(set.alliance, .child, .own, .end, set.allianceLines, marks, at.adding(minutes: 50), set.way, &dice)
      }
      if dice.happens(8) { break }
      on = on.adding(days: dice.number(14...38))
      meeting += 1
    }
  }

  /// Tenths of a centimetre on each line, together near a total.
  private func tenths(_ total: Double, lines: Int, _ dice: inout Chance) -> [Int] {
    (0..<lines).map { _ in
      min(100, max(0, Int(total * 10 / Double(lines)) + dice.number(-9...9)))
    }
  }

  private mutating func mark(
    _ instrument: MeasureInstrument, _ rater: MeasureRater, _ view: MeasureView, _ occasion: MeasureOccasion,
    _ lines: [String], _ marks: [Int], _ at: Instant, _ way: MeasureWay, _ dice: inout Chance
  ) {
    let day = DanishTime.day(at: at)
    scribe.write(
      at: at, by: actor, recorded: at.adding(minutes: 3),
      [
        .init(
          stream, at: .at(at),
          MeasureTaken(
            id: dice.name(), instrument: instrument, rater: rater,
            person: rater == .parent ? household.parent.id : nil, view: view, age: age(on: day), occasion: occasion,
            way: way,
            marks: zip(lines, marks).map {
              MeasureMark($0.0, $0.1 % 10 == 0 ? "\($0.1 / 10)" : "\($0.1 / 10).\($0.1 % 10)")
            }))
      ])
  }
}

/// What is used together: our own lines on a screen, or licensed sheets from paper, by age.
private struct MeasureSet {
  let outcome: MeasureInstrument
  let outcomeLines: [String]
  let alliance: MeasureInstrument
  let allianceLines: [String]
  /// What a parent marks of the child; nil where the sheet is only one's own.
  let parents: MeasureInstrument?
  let way: MeasureWay

  init(age: Int, onScreen: Bool) {
    func named(_ id: String, _ name: String) -> MeasureInstrument {
      MeasureInstrument(id: id, version: "1", name: name)
    }
    way = onScreen ? .screen : .paper
    if onScreen {
      outcome = named("trivselslinjer", "Trivselslinjer")
      outcomeLines = ["strength", "safety", "company", "direction"]
      alliance = named("modelinjer", "Mødelinjer")
      allianceLines = ["said", "understood", "useful"]
    } else {
      outcome = age < 13 ? named("cors", "CORS") : named("ors", "ORS")
      outcomeLines = ["individual", "interpersonal", "social", "overall"]
      alliance = age < 13 ? named("csrs", "CSRS") : named("srs", "SRS")
      allianceLines = ["relationship", "goals", "approach", "overall"]
    }
    parents = age < 18 ? outcome : nil
  }
}
