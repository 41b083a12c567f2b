/// What somebody can do in Nær. A route names its action; `Policy` says who may.
public enum Action: String, CaseIterable, Sendable {
  // Anybody, signed in or not.
  case signIn = "sign-in"
  case readHelp = "read-help"
  case chooseLanguage = "choose-language"
  case fetchAsset = "fetch-asset"
  case notify = "notify"

  case readInterface = "read-interface"

  // A professional's own system, by its key.
  case sendNotifications = "send-notifications"

  // Anybody who is signed in.
  case signOut = "sign-out"
  case goToFront = "go-to-front"
  case saveDraft = "save-draft"
  // With a screen that is handed over.
  case fillSheet = "fill-sheet"
  case takeBack = "take-back"

  // The department's lists. A row in a list is not a read of the case.
  case readDay = "read-day"
  /// An empty sheet for paper: about nobody.
  case printSheet = "print-sheet"
  case noteContact = "note-contact"
  case readInbox = "read-inbox"
  case search = "search"
  case readTeam = "read-team"
  case allocate = "allocate"

  // Notifications, before they are a case's.
  case receiveNotification = "receive-notification"
  case readNotification = "read-notification"
  case assessNotification = "assess-notification"
  case linkNotification = "link-notification"

  // A case.
  case readCase = "read-case"
  case writeContact = "write-contact"
  case writeCase = "write-case"
  case decide = "decide"
  case closeCase = "close-case"
  case approveCadence = "approve-cadence"
  case assign = "assign"
  case restrict = "restrict"
  case grantAccess = "grant-access"
  case readCaseLog = "read-case-log"
  case breakGlass = "break-glass"

  // The register of persons.
  case readPerson = "read-person"
  case writePerson = "write-person"

  // The installation.
  case readSetup = "read-setup"
  case changeStaff = "change-staff"
  case changeSenders = "change-senders"
  case changePolicy = "change-policy"
  case changeMeasures = "change-measures"
  case readFigures = "read-figures"
  case confirmRules = "confirm-rules"
  case readTraces = "read-traces"

  // The watch.
  case readHealth = "read-health"
  case readWatch = "read-watch"
  case keepWatch = "keep-watch"
  case planWatch = "plan-watch"
  case tryChannel = "try-channel"
}
