import CaseFile

extension Places {
  /// The feedback measures of the department, as figures.
  static let figures = Place<Nothing>("tal/feedback")
}

extension Routes {
  static let figures: [Route] = [
    .get(Places.figures, .readFigures) { visit in try await Figures.load(visit).reply(visit) }
  ]
}
