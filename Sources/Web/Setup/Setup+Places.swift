import CaseFile

extension Places {
  public static let setupStaff = Place<Nothing>("opsaetning/medarbejdere")
  public static let setupNewStaff = Place<Nothing>("opsaetning/medarbejdere/ny")
  public static let setupMember = Place<StaffID>("opsaetning/medarbejdere/*")
  public static let setupChangeStaff = Place<StaffID>("opsaetning/medarbejdere/*/ret")
  public static let setupStaffLeft = Place<StaffID>("opsaetning/medarbejdere/*/stop")
  public static let setupAccount = Place<StaffID>("opsaetning/medarbejdere/*/konto")
  public static let setupUnlock = Place<StaffID>("opsaetning/medarbejdere/*/konto/luk-op")
  public static let setupRemoveAccount = Place<StaffID>("opsaetning/medarbejdere/*/konto/fjern")
  public static let setupTeams = Place<Nothing>("opsaetning/team")
  public static let setupNewTeam = Place<Nothing>("opsaetning/team/ny")
  public static let setupTeam = Place<TeamID>("opsaetning/team/*")
  public static let setupPolicy = Place<Nothing>("opsaetning/politik")
  /// A duty of the municipality's own policy, by its name.
  public static let setupPolicyDuty = Place<Slug>("opsaetning/politik/*")
  public static let setupApprovals = Place<Nothing>("opsaetning/godkendelser")
  public static let setupNewApproval = Place<Nothing>("opsaetning/godkendelser/ny")
  public static let setupEndApproval = Place<Slug>("opsaetning/godkendelser/*/slut")
  public static let setupRules = Place<Nothing>("opsaetning/regler")
  /// The version that is confirmed, by its hash.
  public static let setupConfirm = Place<Slug>("opsaetning/regler/*/bekraeft")
  public static let setupHistory = Place<Nothing>("opsaetning/historik")
}
