import CaseFile
import Law

/// The lists of the house: what a stream's entries put into the derived tables. Due instants are kept, verdicts never.
public struct HouseDeriver: Deriver {
  /// Changes with every change of what the rows say.
  static let revision = "10"

  private let engine: Engine
  public let version = Self.revision
  /// The rules, and the municipality's own.
  public let choices: String

  public init(rules: RuleSet, setting: Setting) {
    engine = Engine(rules: rules, setting: setting)
    choices = "\(rules.hash) \(Self.text(of: setting))"
  }

  /// Only cases have duties.
  public func followsChoices(_ stream: StreamID) -> Bool {
    if case .child = stream { true } else { false }
  }

  /// What of the municipality's own choices decides when something is due, always in the same words.
  private static func text(of setting: Setting) -> String {
    let approvals = setting.approvals.map { "\($0.provision) \($0.from) \($0.to?.description ?? "-")" }.sorted()
    let limits = setting.policy.limits.map { "\($0.key.rawValue) \($0.value)" }.sorted()
    return (approvals + limits).joined(separator: "; ")
  }

  public func rows(for stream: StreamID, entries: [Entry], cpr: CPRKey) -> DerivedRows {
    switch stream {
    case .child(let id): caseRows(CaseFile(id: id, entries: entries))
    case .person(let id): personRows(Person(id: id, entries: entries), cpr)
    case .intake(let id): intakeRows(id, entries)
    case .department: departmentRows(Department(entries: entries))
    case .watch: watchRows(stream, entries)
    }
  }

  private func caseRows(_ file: CaseFile) -> DerivedRows {
    var rows = DerivedRows()
    guard let child = file.family.child, let opened = file.family.opened else { return rows }
    rows.cases = [
      CaseRow(
        id: file.id, child: child, team: file.assignments.team, caseworker: file.assignments.caseworker,
        openedOn: opened.day, closedOn: file.closings.standing?.day, isRestricted: file.guards.restriction != nil,
        childBirth: file.family.born, lastContactChild: file.contacts.lastWithChild,
        lastContactFamily: file.contacts.lastWithFamily,
        nextStep: file.closings.isOpen ? file.assignments.nextStep?.content.on : nil, stage: file.stage.rawValue,
        waitingCadence: file.closings.isOpen ? file.followUps.waitingProposal?.day : nil,
        closing: file.closings.standing?.content.reason?.rawValue)
    ]
    let meetings = file.feedback.meetings
    rows.measures = file.feedback.standing.filter { $0.content.skipped == nil }.map {
      MeasureRow(
        $0, meeting: meetings[$0.content.id] ?? 1, in: file.id,
        isLeftOut: file.feedback.leftOut[$0.content.course] != nil)
    }
    // Nothing is due in a closed case.
    guard file.closings.isOpen else { return rows.linked(to: file) }
    rows.meetings = file.meetings.coming.map { MeetingRow($0, in: file.id) }
    rows.duties = engine.clocks(of: CaseFacts(file)).filter(\.isKept).map { clock in
      DutyRow(
        caseID: file.id, duty: clock.id.rawValue, about: clock.about, kind: clock.kind.rawValue, arose: clock.arose,
        due: clock.due, paragraph: clock.provision.paragraph, leaves: clock.leaves)
    }
    return rows.linked(to: file)
  }

  private func personRows(_ person: Person, _ cpr: CPRKey) -> DerivedRows {
    var rows = DerivedRows()
    let protection =
      switch person.protection?.content.level {
      case nil, AddressProtection.none?: 0
      case .nameAndAddress?: 1
      case .threatened?: 2
      }
    rows.add(
      PersonRow(
        id: person.id, name: person.name, birth: person.born, cpr: person.cpr.map { cpr.hash($0) },
        protection: protection))
    rows.relations = person.relationships.map {
      RelationRow(person: person.id, other: $0.content.other, kind: $0.content.kind.rawValue)
    }
    if let kept = person.mergedInto?.content.kept {
      rows.relations.append(RelationRow(person: person.id, other: kept, kind: RelationRow.mergedInto))
    }
    return rows
  }

  private func intakeRows(_ id: NotificationID, _ entries: [Entry]) -> DerivedRows {
    var folded = Notifications()
    for entry in entries { folded.take(entry) }
    var rows = DerivedRows()
    guard let notification = folded.all.first else { return rows }
    rows.messages = messageRows(.intake(id), entries)
    let received = notification.received
    let times = NotificationTimes(entries, engine)
    let line = NotificationRow(
      id: id, received: received.happenedAt.latest, fromKind: received.content.from.rawValue,
      state: place(of: notification).rawValue, isOpen: !notification.isSettled,
      assessed: notification.assessed?.happenedAt.earliest, opened: notification.opened?.recordedAt,
      openedBy: notification.opened?.content.by, channel: received.content.channel?.rawValue,
      flood: received.content.flood, due: times.assessBy,
      urgency: received.content.inDanger == true ? 0 : 1, isUnreadable: received.content.unreadable == true,
      answerDue: notification.confirmed == nil ? times.confirmBy : nil, answerFailed: times.hasAnswerFailed)
    // One line for each child, so that it is found among the earlier ones of each.
    let children = notification.links.map { $0.content.child as PersonID? }
    rows.notifications = (children.isEmpty ? [nil] : children).enumerated().map { index, child in
      var line = line
      (line.child, line.isFirst) = (child, index == 0)
      return line
    }
    return rows
  }

  private func place(of notification: Notification) -> NotificationRow.Place {
    if notification.isSettled { return .done }
    return notification.assessed == nil ? .assess : .link
  }

  private func departmentRows(_ department: Department) -> DerivedRows {
    var rows = DerivedRows()
    rows.staff = department.staff.map {
      StaffRow(id: $0.id, name: $0.name, role: $0.role.rawValue, team: $0.team, isActive: $0.works)
    }
    rows.teams = department.teams.map { team in
      TeamRow(
        id: team.id, name: team.name,
        coordinator: department.staff.first { $0.team == team.id && $0.role == .teamCoordinator && $0.works }?.id)
    }
    return rows
  }

  private func watchRows(_ stream: StreamID, _ entries: [Entry]) -> DerivedRows {
    var rows = DerivedRows()
    rows.messages = messageRows(stream, entries)
    return rows
  }

  private func messageRows(_ stream: StreamID, _ entries: [Entry]) -> [MessageRow] {
    var messages = Messages()
    for entry in entries { messages.take(entry) }
    return messages.waiting.map { MessageRow($0, in: stream) }
  }
}

extension DerivedRows {
  /// With the notifications that are filed in a case.
  fileprivate func linked(to file: CaseFile) -> DerivedRows {
    var rows = self
    rows.intakeLinks = file.notifications.all.map {
      IntakeLinkRow(notification: NotificationID(rawValue: $0.id), caseID: file.id)
    }
    return rows
  }
}

extension Clock {
  /// Whether a work list may have to show it on some day: not met, not over for good.
  var isKept: Bool {
    guard case .unfulfilled = state else { return false }
    // An ending that is still to come, as the eighteenth birthday, is a date like any other.
    return ended == nil || leaves != nil
  }
}
