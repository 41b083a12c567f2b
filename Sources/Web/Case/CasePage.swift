import CaseFile
import Law

/// What the one page of a case says.
struct CasePage: Sendable {
  let id: CaseID
  /// The day that it is seen on: today, or a day of the past.
  let day: Day
  let now: Instant
  let moment: Moment
  let head: CaseHead
  let people: [ReachLine]
  let staff: [ReachLine]
  let team: String?
  let next: CaseNext?
  let picture: Assessments.Picture?
  let goals: [Goal]
  let endedGoals: [Goal]
  let law: CaseLaw
  let supports: [Support]
  let endedSupports: [Support]
  let decisions: [Record<DecisionMade>]
  let offers: [Record<SupportOffered>]
  let voice: Record<ChildHeard>?
  let doing: CaseDoing
  let timeline: CaseTimeline
  let siblings: [Sibling]
  let closed: Record<CaseClosed>?
  /// handleplan, barnets plan, ungeplan.
  let planName: String
  let tools: Toolbar
  /// The meeting that goes on, or is planned for today.
  let meeting: FamilyMeeting?
  /// What was last said with the tools.
  let table: TableSummary
  let canSeeLog: Bool
  let canWrite: Bool

  enum Moment: Sendable, Equatable {
    case now
    /// A day of the past, with what was known on another.
    case past(known: Day)

    var isNow: Bool { self == .now }
  }

  struct Sibling: Sendable {
    let name: String
    let id: CaseID
    let isOpen: Bool
  }
}

extension CasePage {
  /// - Parameters:
  ///   - day: the day that it is seen on; the file holds no more than was known.
  ///   - people: the child and the people around it, as the register has them now.
  init(
    _ room: CaseVisit, file: CaseFile, on day: Day, moment: Moment = .now, people: [PersonID: Person],
    siblings: [Sibling] = []
  ) {
    let t = room.t
    id = file.id
    self.day = day
    self.moment = moment
    now = moment.isNow ? room.now : DanishTime.end(of: day)
    head = CaseHead(file, on: day, people: people, t)
    self.people = Self.family(file, people, on: day, t)
    let header = file.header(on: day)
    let member = header.caseworker.flatMap { room.department.member($0) }
    staff = [member].compactMap { $0 }.map { ReachLine($0, t) }
    team = header.team.flatMap { room.department.team($0)?.name }
    next = file.closings.standing != nil ? nil : header.nextStep.map { CaseNext($0.content, setOn: $0.day, today: day) }
    picture = file.assessments.picture
    goals = file.goals.current
    endedGoals = file.goals.all.filter { [.reached, .letGo].contains($0.standing) }
    law = CaseLaw(file, engine: room.engine, at: now, t)
    supports = file.supports.running
    endedSupports = file.supports.all.filter { !$0.isRunning }
    decisions = file.decisions.made.reversed()
    offers = file.decisions.offers.filter { $0.content.declined == true }
    voice = file.voice.latestWords
    doing = CaseDoing(file, header: header, law: law, on: day) { room.may($0) }
    timeline = CaseTimeline(file, on: day, query: room.query, department: room.department, people: people, t)
    self.siblings = siblings
    closed = file.closings.standing
    planName = room.engine.planName(on: day, childIsYoung: (header.age ?? 0) >= 16)[t.local]
    tools = Toolbar(room)
    meeting = file.meetings.running.last ?? file.meetings.coming.first { $0.on == day }
    let plates = Plates(names: people.mapValues(\.name), department: room.department, t: t)
    table = TableSummary(file, on: day, plates, t)
    canSeeLog = room.may(.readCaseLog)
    canWrite = moment.isNow && room.may(.writeContact)
  }

  /// Custody holders first, then the family, then the network.
  private static func family(_ file: CaseFile, _ people: [PersonID: Person], on day: Day, _ t: Words) -> [ReachLine] {
    let order = Dictionary(uniqueKeysWithValues: MemberRole.allCases.enumerated().map { ($1, $0) })
    let members = file.family.members.sorted { a, b in
      (a.content.custody == true ? 0 : 1, order[a.content.role] ?? 0, a.sequence)
        < (b.content.custody == true ? 0 : 1, order[b.content.role] ?? 0, b.sequence)
    }
    return members.map { member in
      var line = ReachLine(
        name: people[member.content.person].map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? t("case.unnamed"),
        role: t(member.content.role))
      let custody = member.content.custody == true ? t("case.custody") : nil
      line.note = [custody, member.content.profession].compactMap { $0 }.joined(separator: ", ").nonEmpty
      guard let person = people[member.content.person] else { return line }
      line.phone = person.phone
      line.language = person.language
      line.isProtected = person.addressProtection(on: day) != .none
      line.address = Places.person(person.id)
      return line
    }
  }
}

extension ReachLine {
  init(_ member: StaffMember, _ t: Words) {
    self.init(name: member.name, role: t(member.role))
    phone = member.phone
    email = member.email
  }
}

extension String {
  /// Nil for an empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}
