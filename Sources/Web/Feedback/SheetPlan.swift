import CaseFile
import Foundation
import Measures

/// A sheet that is about to be filled in: by whom, of what, for which case. It is what a session knows while the screen is
/// handed over; there is no name in it and no mark.
struct SheetPlan: Codable, Hashable, Sendable {
  var `case`: CaseID
  var instrument: String
  var version: String
  /// As `Raters` has it.
  var rater: String
  var view: MeasureView
  var age: Int?
  var occasion: MeasureOccasion?
  var meeting: MeetingID?
  /// The sheet that was sent; nil until then.
  var sent: String?

  var text: String? { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } }

  init?(text: String?) {
    guard let text, let plan = try? JSONDecoder().decode(SheetPlan.self, from: Data(text.utf8)) else { return nil }
    self = plan
  }

  init(
    case caseID: CaseID, instrument: String, version: String, rater: String, view: MeasureView, age: Int?,
    occasion: MeasureOccasion?, meeting: MeetingID?
  ) {
    self.case = caseID
    self.instrument = instrument
    self.version = version
    self.rater = rater
    self.view = view
    self.age = age
    self.occasion = occasion
    self.meeting = meeting
  }

  private var role: String { rater.split(separator: ".").first.map(String.init) ?? rater }
  var raterRole: MeasureRater { MeasureRater(rawValue: role) ?? .professional }
  var person: PersonID? {
    rater.contains(".") ? PersonID(rawValue: String(rater.dropFirst(role.count + 1))) : nil
  }

  /// The page where its numbers are typed in.
  var paper: Address {
    var address = Places.feedbackPaper(self.case, Slug(rawValue: instrument)).with("af", rater)
      .with("om", view.rawValue)
    if let occasion { address = address.with("tid", occasion.rawValue) }
    return meeting.map { address.with(Meeting.query, $0.rawValue) } ?? address
  }

  func taken(
    _ instrument: Instrument, id: String, corrects: String? = nil, age: Int?, way: MeasureWay, marks: [MeasureMark],
    total: String? = nil, skipped: String? = nil, words: String? = nil
  ) -> MeasureTaken {
    MeasureTaken(
      id: id, for: corrects,
      instrument: MeasureInstrument(id: instrument.id, version: instrument.version, name: instrument.name),
      rater: raterRole, person: person, view: view, age: age, occasion: occasion, way: way, marks: marks,
      total: total, skipped: skipped, words: words, meeting: meeting)
  }
}

extension GoalScaled {
  /// By the value of the step.
  var steps: [String: String] {
    [("-2", muchLess), ("-1", less), ("0", hoped), ("1", more), ("2", muchMore)]
      .reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}

/// The lines of a sheet: the instrument's own, or the case's goals.
struct SheetLines: Sendable {
  struct Line: Sendable {
    let id: String
    let label: String
    var weight: Int?
    /// What each step means for this goal, by its value.
    var steps: [String: String] = [:]
  }

  let lines: [Line]

  /// - Parameter texts: the form's own words; nil where it is entered from paper, by names of ours.
  init(_ instrument: Instrument, _ file: CaseFile, texts: TextPack?, _ say: PhraseWords) {
    if instrument.goals != nil {
      let isScaled = instrument.scale.kind == .goalLevel
      lines = file.goals.current.map { goal in
        let scaled = isScaled ? file.feedback.scalings[goal.id]?.content : nil
        return Line(
          id: goal.id, label: goal.words ?? say.t("feedback.goal"), weight: scaled?.weight,
          steps: scaled?.steps ?? [:])
      }
    } else {
      lines = instrument.items.map { item in
        Line(id: item.id, label: texts?.items.first { $0.id == item.id }?.text ?? say(instrument.name(of: item.id)))
      }
    }
  }

  /// The marks that were set, in the sheet's order.
  func marks(_ value: (String) -> String?) -> [MeasureMark] {
    lines.compactMap { line in
      guard let text = value(line.id)?.trimmingSpaces.orNil else { return nil }
      // Written the same, whichever comma was typed.
      return MeasureMark(line.id, Score(text)?.description ?? text, weight: line.weight)
    }
  }

  /// What can't be taken, at its line; and lines without a mark, where marks were begun.
  /// - Parameter partly: somebody has said that the lines without a mark are to stay so. The marks are kept as they were
  ///   set, and nothing is added up: a line without a mark is no nought.
  func errors(
    _ reading: SheetReading, partly: Bool, field: (String) -> String, say: PhraseWords
  ) -> [FieldError] {
    var errors = reading.faults.map { FieldError($0.item.map(field) ?? "total", say($0.phrase)) }
    if case .unanswered(let missing)? = reading.noTotal, !(partly && missing.count < lines.count) {
      errors += missing.map { FieldError(field($0), say.t("feedback.mark-missing")) }
    }
    if case .goals(.noGoals)? = reading.noTotal { errors.append(FieldError("", say.t("feedback.nothing"))) }
    return errors
  }
}
