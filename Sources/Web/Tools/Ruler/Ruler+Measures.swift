import CaseFile
import Measures

extension WellbeingRuler {
  /// The ruler as the measures know it; a mark on a ruler that there is none of is left to the list of entries.
  init(_ ruler: Ruler) {
    self.init()
    for record in ruler.marks {
      let mark = record.content
      guard let scale = RulerScale(steps: mark.steps, halfSteps: mark.halfSteps ?? false),
        let place = Score(rounding: mark.place), let aspect = RulerAspect(rawValue: mark.side.rawValue)
      else { continue }
      // What was filed has been checked; what a later version of the rules would refuse is passed over.
      try? take(
        RulerMark(
          id: mark.id, aspect: aspect, context: RulerContext(mark.context), scorer: Scorer(mark.by), place: place,
          scale: scale, day: DayNumber(record.day.number), reason: mark.reason, isBaseline: mark.baseline ?? false,
          replaces: mark.replaces))
    }
  }
}

extension RulerSide {
  var aspect: RulerAspect { self == .wellbeing ? .wellbeing : .care }
}

/// How the ruler is set up here: as the municipality has it, else five steps and the four places it comes with.
struct RulerSetup: Sendable {
  let steps: Int
  let hasHalves: Bool
  let contexts: [String]

  init(_ department: Department) {
    let own = department.tools.ruler?.content
    steps = own?.steps ?? RulerScale.standard.steps
    hasHalves = own?.halfSteps ?? RulerScale.standard.hasHalfSteps
    contexts = own?.contexts ?? RulerPlace.allCases.map(\.rawValue)
  }

  /// The municipality's places, and those that the case has marks in from before.
  func contexts(of file: CaseFile) -> [String] {
    file.ruler.marks.map(\.content.context).reduce(into: contexts) { all, name in
      if !all.contains(name) { all.append(name) }
    }
  }

  static func name(_ context: String, _ t: Words) -> String { RulerPlace(rawValue: context).map { t($0) } ?? context }
}
