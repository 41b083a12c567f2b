import CaseFile

extension Places {
  static let feedbackNew = Place<CaseID>("sag/*/feedback/nyt")
  /// The instrument, by its name; who marks and when stand after the question mark.
  static let feedbackPaper = Place<Two<CaseID, Slug>>("sag/*/feedback/papir/*")
  /// One sheet, by its id.
  static let feedbackSheet = Place<Two<CaseID, Slug>>("sag/*/feedback/ark/*")
  static let feedbackGoal = Place<Two<CaseID, Slug>>("sag/*/feedback/maal/*")

  /// The screen in somebody else's hands: the only page that the session then has.
  static let handedOver = Place<Nothing>("skaerm")
  static let takeBack = Place<Nothing>("skaerm/tilbage")
}
