import CaseFile
import Measures

extension SafetyMap {
  /// The map as the measures know it, with their guidance.
  init(_ maps: SafetyMaps) {
    self.init()
    for record in maps.said {
      guard let item = SafetyItem(record) else { continue }
      // What was filed has been checked; what a later version of the rules would refuse is passed over.
      try? take(item)
    }
    for change in maps.rewordings {
      try? take(
        SafetyItemChanged(
          item: change.content.for, words: change.content.words, day: DayNumber(change.day.number),
          by: Scorer(change.content.by)))
    }
    for end in maps.ended {
      try? take(
        SafetyItemChanged(
          item: end.content.for, words: nil, day: DayNumber(end.day.number), by: Scorer(.caseworker)))
    }
    for record in maps.marks {
      guard let place = Score(rounding: record.content.place) else { continue }
      try? take(
        SafetyMark(
          id: record.content.id, scorer: Scorer(record.content.by), place: place, reason: record.content.reason,
          day: DayNumber(record.day.number), replaces: record.content.replaces))
    }
  }
}

extension SafetyItem {
  fileprivate init?(_ record: Record<SafetySaid>) {
    let said = record.content
    guard let kind = Kind(rawValue: said.about.rawValue) else { return nil }
    self.init(
      id: said.id, kind, words: said.words, by: Scorer(said.by), day: DayNumber(record.day.number),
      danger: kind == .danger ? Danger(who: said.who, happened: said.happened, mayHappen: said.words) : nil,
      goal: kind == .goal
        ? Goal(
          danger: said.danger, isTheFamilys: said.familys ?? false, sign: said.sign, forDays: said.weeks.map { $0 * 7 })
        : nil,
      step: kind == .step ? Step(who: said.doer, by: said.until.map { DayNumber($0.number) }) : nil)
  }
}

extension SafetyStatement {
  /// The three columns of the map, each with its kinds of statement.
  static var columns: [(column: SafetyItem.Column, kinds: [SafetyStatement])] {
    SafetyItem.Column.allCases.map { column in
      (column, allCases.filter { SafetyItem.Kind(rawValue: $0.rawValue)?.column == column })
    }
  }
}

extension SafetyMaps {
  /// What holds of the safety plan on a day, those agreements that begin later too.
  func plan(on day: Day) -> [Record<SafetyAgreed>] { plan.filter { $0.content.until.map { day <= $0 } ?? true } }

  /// Each person's latest place on the line, in the order in which they first set one.
  var latestMarks: [Record<SafetyMarked>] {
    let replaced = Set(marks.compactMap(\.content.replaces))
    return marks.filter { !replaced.contains($0.content.id) }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      .reduce(into: []) { latest, mark in
        if let index = latest.firstIndex(where: { $0.content.by.isSame(as: mark.content.by) }) {
          latest[index] = mark
        } else {
          latest.append(mark)
        }
      }
  }
}
