import CaseFile

extension Places {
  public static let teamOf = Place<TeamID>("team/*")
  /// Somebody's cases, to hand them over.
  public static let caseload = Place<StaffID>("team/raadgiver/*")
  public static let allocate = Place<CaseID>("sag/*/fordel")
  /// Somebody from outside the case looks at a notification too.
  public static let secondAssessor = Place<Two<CaseID, NotificationID>>("sag/*/anden-vurdering/*")
  /// The answer to another rhythm of follow-up that was proposed.
  public static let answerCadence = Place<CaseID>("sag/*/opfoelgningsrytme")
}
