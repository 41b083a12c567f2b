/// The department: who works in it, its teams, and the municipality's own choices.
public struct Department: Hashable, Sendable {
  public private(set) var municipality: MunicipalityNamed?
  public private(set) var staff: [StaffMember] = []
  public private(set) var teams: [Team] = []
  /// Own policy by duty, as last set; what isn't here follows the bundled default.
  public private(set) var policy: [String: Record<PolicySet>] = [:]
  public private(set) var approvals: [Approval] = []
  /// What the public's page says of how the municipality is reached.
  public private(set) var door: DoorSet?
  /// How those who notify are answered.
  public private(set) var answers: AnswersSet?
  public private(set) var confirmations: [Record<RuleSetConfirmed>] = []
  /// Who has the watch when, and how it is kept.
  public private(set) var rota = Rota()
  /// Systems that may send notifications.
  public private(set) var senders = Senders()
  /// How the tools on the table are set up.
  public private(set) var tools = ToolSettings()
  /// Packs, licences and choices of the feedback measures.
  public private(set) var measures = MeasureBook()
  public private(set) var version = 0

  public init(entries: [Entry]) {
    for entry in entries { take(entry) }
  }

  public func member(_ id: StaffID) -> StaffMember? { staff.first { $0.id == id } }
  public func team(_ id: TeamID) -> Team? { teams.first { $0.id == id } }

  private mutating func take(_ entry: Entry) {
    version = entry.sequence
    switch entry.content {
    case let content as MunicipalityNamed: municipality = content
    case let content as DoorSet: door = content
    case let content as AnswersSet: answers = content
    case let content as StaffJoined:
      staff.removeAll { $0.id == content.staff }
      staff.append(
        StaffMember(
          id: content.staff, name: content.name, role: content.role, team: content.team, phone: content.phone,
          email: content.email, mobile: content.mobile, leftOn: nil))
    case let content as StaffChanged:
      guard let index = staff.firstIndex(where: { $0.id == content.staff }) else { return }
      staff[index].name = content.name ?? staff[index].name
      staff[index].role = content.role ?? staff[index].role
      staff[index].team = content.team ?? staff[index].team
      staff[index].phone = content.phone ?? staff[index].phone
      staff[index].email = content.email ?? staff[index].email
      staff[index].mobile = content.mobile ?? staff[index].mobile
    case let content as StaffLeft:
      guard let index = staff.firstIndex(where: { $0.id == content.staff }) else { return }
      staff[index].leftOn = content.on ?? DanishTime.day(at: entry.recordedAt)
    case let content as TeamFormed:
      teams.append(Team(id: content.team, name: content.name, districts: content.districts ?? []))
    case let content as TeamChanged:
      guard let index = teams.firstIndex(where: { $0.id == content.team }) else { return }
      teams[index].name = content.name ?? teams[index].name
      teams[index].districts = content.districts ?? teams[index].districts
    case let content as PolicySet: policy[content.duty] = entry.record()
    case let content as ApprovalRecorded:
      approvals.append(Approval(recorded: content, endsOn: content.to))
    case let content as ApprovalEnded:
      guard let index = approvals.firstIndex(where: { $0.recorded.id == content.for }) else { return }
      approvals[index].endsOn = content.on
    case is RuleSetConfirmed: confirmations.take(entry)
    case is SenderAdmitted, is SenderKeyRenewed, is SenderStopped: senders.take(entry)
    case is RulerSet, is LadderSet: tools.take(entry)
    case is MeasurePackTaken, is MeasurePackDropped, is MeasureLicenceRecorded, is MeasureLicenceEnded,
      is ExpectedCoursesChosen, is MeasureNormSet:
      measures.take(entry)
    default: rota.take(entry)
    }
  }

  /// An approval of an experiment, with the day it really ends.
  public struct Approval: Hashable, Sendable {
    public let recorded: ApprovalRecorded
    public internal(set) var endsOn: Day?
  }
}

/// Somebody who works in the department.
public struct StaffMember: Hashable, Sendable {
  public let id: StaffID
  public internal(set) var name: String
  public internal(set) var role: Role
  public internal(set) var team: TeamID?
  public internal(set) var phone: String?
  public internal(set) var email: String?
  /// Where alarms are sent as text messages.
  public internal(set) var mobile: String?
  public internal(set) var leftOn: Day?

  public var works: Bool { leftOn == nil }
}

/// A team, with the districts that belong to it.
public struct Team: Hashable, Sendable {
  public let id: TeamID
  public internal(set) var name: String
  public internal(set) var districts: [String]
}
