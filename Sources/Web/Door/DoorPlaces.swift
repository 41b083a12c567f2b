// Where the public's page is. Nothing of what anybody writes ever stands in an address.
extension Places {
  public static let door = Place<Nothing>("bekymret")
  /// One question.
  static let doorStep = Place<Slug>("bekymret/trin/*")
  /// What has been typed so far, sent by the script.
  static let doorDraft = Place<Slug>("bekymret/kladde/*")
  static let doorFiles = Place<Nothing>("bekymret/filer")
  /// The child is in danger now: the telephone, and sending at once.
  static let doorNow = Place<Nothing>("bekymret/nu")
  static let doorCheck = Place<Nothing>("bekymret/tjek")
  static let doorSend = Place<Nothing>("bekymret/send")
  static let doorReceipt = Place<Nothing>("bekymret/kvittering")
  static let doorDelete = Place<Nothing>("bekymret/slet")
  static let doorLeave = Place<Nothing>("bekymret/forlad")
  /// Everything on one page, for a browser that keeps no cookies.
  static let doorShort = Place<Nothing>("bekymret/kort")
  static let setupDoor = Place<Nothing>("opsaetning/den-offentlige-side")
}
