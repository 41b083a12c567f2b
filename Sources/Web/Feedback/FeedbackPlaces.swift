import CaseFile

extension Places {
  static let feedbackNew = Place<CaseID>("sag/*/feedback/nyt")
  /// The instrument, by its name; who marks and when stand after the question mark.
  static let feedbackPaper = Place<Two<CaseID, Slug>>("sag/*/feedback/papir/*")
  /// One sheet, by its id.
  static let feedbackSheet = Place<Two<CaseID, Slug>>("sag/*/feedback/ark/*")
  static let feedbackGoal = Place<Two<CaseID, Slug>>("sag/*/feedback/maal/*")
  /// A course, by one of its sheets.
  static let feedbackCourse = Place<Two<CaseID, Slug>>("sag/*/feedback/forloeb/*")
  /// Empty sheets for paper: of an instrument, and of an age and viewpoint of it.
  static let blankSheets = Place<Nothing>("ark")
  static let blankSheet = Place<Two<Slug, Slug>>("ark/*/*")

  /// The screen in somebody else's hands: the only page that the session then has.
  static let handedOver = Place<Nothing>("skaerm")
  static let takeBack = Place<Nothing>("skaerm/tilbage")
}
