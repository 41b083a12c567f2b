import CaseFile
import Measures

/// What a sheet says.
typealias SheetReading = Measures.Reading

// From what the case file says to what the scales read.

extension Scorer {
  init(_ sheet: MeasureTaken) {
    self.init(sheet.rater.role, person: sheet.person?.rawValue)
  }
}

extension MeasureRater {
  var role: Scorer.Role {
    switch self {
    case .child: .child
    case .parent: .parent
    case .network: .network
    case .caseworker: .caseworker
    case .professional: .professional
    }
  }
}

extension Viewpoint {
  init(_ view: MeasureView) { self = view == .own ? .own : .other }
}

extension Sheet {
  init(_ record: Record<MeasureTaken>, meeting: Int?) {
    self.init(record.content, day: record.day, meeting: meeting)
  }

  /// - Parameter meeting: its number in the case, from 1.
  init(_ sheet: MeasureTaken, day: Day, meeting: Int?) {
    // The child's wellbeing is one, whoever sees it; everybody else marks their own.
    let isOfChild = sheet.rater == .child || sheet.view == .other
    let weights = sheet.marks.compactMap { mark in mark.weight.map { (mark.item, Double($0)) } }
    self.init(
      id: sheet.id, instrument: .init(id: sheet.instrument.id, version: sheet.instrument.version),
      about: isOfChild ? "child" : sheet.person?.rawValue ?? sheet.rater.rawValue, scorer: Scorer(sheet),
      view: Viewpoint(sheet.view), age: sheet.age, day: DayNumber(day.number), meeting: meeting,
      way: sheet.way == .screen ? .screen : .paperEntry,
      answers: Dictionary(sheet.marks.map { ($0.item, $0.mark) }, uniquingKeysWith: { _, last in last }),
      total: sheet.total, weights: weights.isEmpty ? nil : Dictionary(weights, uniquingKeysWith: { _, last in last }),
      skipped: sheet.skipped, replaces: sheet.for)
  }
}

extension Feedback {
  /// The sheets that hold, as the scales read them.
  var read: [Sheet] {
    let meetings = meetings
    return standing.map { Sheet($0, meeting: meetings[$0.content.id]) }
  }
}
