import CaseFile

// The places that the frame of every page links to.
extension Places {
  public static let front = Place<Nothing>("")
  public static let signIn = Place<Nothing>("log-ind")
  public static let signInAs = Place<StaffID>("log-ind/som/*")
  public static let signOut = Place<Nothing>("log-ud")
  public static let language = Place<Slug>("sprog/*")
  public static let asset = Place<Slug>("static/*")
  public static let draft = Place<Nothing>("kladde")
  public static let discardDraft = Place<Nothing>("kladde/slet")
  public static let help = Place<Nothing>("hjaelp")

  public static let day = Place<Nothing>("min-dag")
  public static let inbox = Place<Nothing>("indbakke")
  public static let search = Place<Nothing>("soeg")
  public static let team = Place<Nothing>("team")
  public static let setup = Place<Nothing>("opsaetning")

  public static let caseFile = Place<CaseID>("sag/*")
  public static let breakGlass = Place<CaseID>("sag/*/noedadgang")
}
