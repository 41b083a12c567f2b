import CaseFile

extension Places {
  /// Somebody calls, writes or comes by.
  public static let newNotification = Place<Nothing>("indbakke/ny")
  /// One notification: to be assessed, or with what came of it.
  public static let notification = Place<NotificationID>("indbakke/*")
  public static let assessNotification = Place<NotificationID>("indbakke/*/vurder")
  /// Whom it is about.
  public static let linkNotification = Place<NotificationID>("indbakke/*/barn")
  /// A child who isn't in the register.
  public static let newChild = Place<NotificationID>("indbakke/*/nyt-barn")
  public static let confirmNotification = Place<NotificationID>("indbakke/*/bekraeft")
  /// By one click.
  static let sendConfirmation = Place<NotificationID>("indbakke/*/bekraeft/send")
  static let confirmationLetter = Place<NotificationID>("indbakke/*/bekraeft/brev")
  static let sendNotice = Place<NotificationID>("indbakke/*/svar/send")
  static let outcomeLetter = Place<NotificationID>("indbakke/*/svar/brev")
  public static let tellOutcome = Place<NotificationID>("indbakke/*/svar")
  public static let passOn = Place<NotificationID>("indbakke/*/send-videre")
}
