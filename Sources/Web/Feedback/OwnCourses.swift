import CaseFile
import Measures
import Store

/// What the department's own closed courses have looked like, made once a day: it takes all of them. Only where that was
/// chosen, and never of an instrument whose licence forbids it.
actor OwnCourses {
  typealias Models = [String: Result<OwnDataTrajectory, OwnDataTrajectory.TooLittle>]

  private var kept: (models: Models, on: Day)?

  /// By instrument and group, as `ors/youth`. That the scores were read is recorded as the house's own doing.
  func models(_ vault: Vault, _ shelf: MeasureShelf, at now: Instant) async throws -> Models {
    let today = DanishTime.day(at: now)
    if let kept, kept.on == today { return kept.models }
    let measured = try await vault.measured(MeasureFilter(), by: .system, at: now)
    let models = Self.made(measured, shelf, on: today)
    kept = (models, today)
    return models
  }

  private static func made(_ measured: MeasuredCases, _ shelf: MeasureShelf, on day: Day) -> Models {
    let closed = Set(measured.closed.map(\.id))
    var courses: [String: (instrument: Instrument, scores: [[Score?]])] = [:]
    for kind in Set(measured.sheets.map(Figures.Kind.init)) {
      guard let instrument = shelf.instrument(kind), instrument.purpose != .alliance, let range = instrument.range,
        range.width > 0, shelf.licences.allowsOwnModel(of: instrument, on: shelf.day)
      else { continue }
      let rows = measured.sheets.filter {
        Figures.Kind($0) == kind && closed.contains($0.caseID) && !$0.isLeftOut
      }
      let sheets = rows.map { row in Sheet(row) }
      for series in shelf.series(sheets) {
        guard let group = series.norms?.group.id else { continue }
        courses["\(instrument.id)/\(group)", default: (instrument, [])].scores.append(series.byMeeting)
      }
    }
    return courses.compactMapValues { instrument, scores in
      guard let range = instrument.range else { return nil }
      return Result { () throws(OwnDataTrajectory.TooLittle) in
        try OwnDataTrajectory(
          scores, range: range, direction: instrument.direction, version: "\(instrument.version)@\(day)")
      }
    }
  }
}
