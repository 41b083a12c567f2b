import CaseFile
import Store

/// What of the log is looked at. It stands in the address, so it holds words of ours, ids and a day only: never
/// anything that was typed.
struct AuditChoice: Hashable, Sendable {
  /// Kinds of events, in the groups that one looks for them in.
  enum Group: String, CaseIterable, Sendable {
    case all = "alt"
    case reads = "aabninger"
    case glass = "noedadgang"
    case searches = "soegninger"
    case refusals = "afvisninger"
    case signIns = "login"
    case log = "loggen"

    var kinds: [AuditEvent.Kind] {
      switch self {
      case .all: []
      case .reads: [.read, .breakGlass, .print, .export, .figures]
      case .glass: [.breakGlass]
      case .searches: [.search]
      case .refusals: [.refusal]
      case .signIns: [.signIn, .signInFailed, .signOut, .lockOut, .accountChanged, .senderKey]
      case .log: [.auditRead, .purge, .erasure]
      }
    }
  }

  var group = Group.all
  var who: StaffID?
  var caseID: CaseID?
  var day: Day?
  /// Older than this row.
  var before: Int?

  /// How many rows a page has.
  static let size = 50

  init(_ query: Submission) {
    group = query["slags"].flatMap(Group.init) ?? .all
    who = query["hvem"].flatMap { StaffID(parts: [$0]) }
    caseID = query["sag"].flatMap { CaseID(parts: [$0]) }
    day = query["dag"].flatMap { Day($0) }
    before = query["foer"].flatMap(Int.init)
  }

  /// One more than a page, which tells whether there are older ones.
  var filter: AuditFilter {
    AuditFilter(
      stream: caseID.map { .child($0) }, who: who.map { .staff($0) }, kinds: group.kinds,
      from: day.map { DanishTime.start(of: $0) }, until: day.map { DanishTime.start(of: $0.adding(days: 1)) },
      before: before, limit: Self.size + 1)
  }

  var address: Address {
    var address = Places.audit()
    if group != .all { address = address.with("slags", group.rawValue) }
    if let who { address = address.with("hvem", who.rawValue) }
    if let caseID { address = address.with("sag", caseID.rawValue) }
    if let day { address = address.with("dag", day.description) }
    if let before { address = address.with("foer", String(before)) }
    return address
  }

  func with(_ change: (inout AuditChoice) -> Void) -> AuditChoice {
    var copy = self
    copy.before = nil
    change(&copy)
    return copy
  }
}
