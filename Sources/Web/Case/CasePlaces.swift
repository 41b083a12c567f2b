import CaseFile

extension Places {
  public static let casePrint = Place<CaseID>("sag/*/udskriv")
  public static let caseLog = Place<CaseID>("sag/*/log")
  /// Asks which day, and leads there.
  public static let caseAsOf = Place<CaseID>("sag/*/dengang")
  /// The case on a day, as known on a later one.
  public static let casePast = Place<Two<CaseID, Two<Slug, Slug>>>("sag/*/dengang/*/*")

  static func casePast(_ id: CaseID, _ day: Day, knownOn known: Day) -> Address {
    casePast(Two(id, Two(Slug(rawValue: day.description), Slug(rawValue: known.description))))
  }
}
