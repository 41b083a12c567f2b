import CaseFile

extension Places {
  public static let watch = Place<Nothing>("vagt")
  public static let takeWatch = Place<Nothing>("vagt/overtag")
  public static let offerWatch = Place<Nothing>("vagt/overdrag")
  /// An offer, by its name.
  public static let acceptWatch = Place<Slug>("vagt/tag-imod/*")
  /// The weekly plan of the department (`alle`) or of a team.
  public static let watchPlan = Place<Slug>("vagt/plan/*")
  public static let watchDate = Place<Nothing>("vagt/dato")
  public static let watchSettings = Place<Nothing>("vagt/indstillinger")
  public static let digest = Place<Nothing>("vagt/overblik")
  public static let watchBook = Place<Nothing>("vagt/bog")
  /// The log book of a day.
  public static let watchBookOf = Place<Slug>("vagt/bog/*")
  public static let channels = Place<Nothing>("vagt/kanaler")
  public static let tryChannel = Place<Slug>("vagt/kanaler/*/proev")
  public static let outbox = Place<Nothing>("vagt/udbakke")
  /// "Jeg tager den": nobody else is called for a notification.
  public static let haveIt = Place<NotificationID>("indbakke/*/jeg-tager-den")
  /// For the municipality's own monitors.
  public static let health = Place<Nothing>("sundhed")
}
