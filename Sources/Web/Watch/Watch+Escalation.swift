import CaseFile
import Law

extension Watch {
  /// Raises what is to be raised: one act for each level, with one message to each person however many it tells of.
  func escalate(_ scene: WatchScene) async throws {
    let waiting = try await scene.waiting()
    let calls = scene.escalation.calls(waiting.map(\.state), now: scene.now)
    guard !calls.isEmpty else { return }
    let references = Dictionary(waiting.map { ($0.state.id, $0.reference) }, uniquingKeysWith: { first, _ in first })
    let told = try await room.book([scene.today.adding(days: -1), scene.today]).alarms.raised
    for level in AlarmLevel.allCases {
      let ofLevel = calls.filter { $0.level == level }
      // So that a hundred that come one after the other are told of together, and not in a hundred messages.
      let last = told.last { $0.content.level == level && !$0.content.messages.isEmpty }?.recordedAt
      if let last, scene.now < last.adding(minutes: Self.window), !ofLevel.contains(where: \.isUrgent) { continue }
      try await raise(ofLevel, level, references, scene)
    }
  }

  /// Minutes between two messages to one level, unless it can't wait.
  static let window = 5

  private func raise(
    _ calls: [Escalation.Call], _ level: AlarmLevel, _ references: [NotificationID: String], _ scene: WatchScene
  ) async throws {
    guard let first = calls.first else { return }
    let text = AlarmText(calls: calls, references: references, scene: scene)
    let messages = first.to.compactMap { scene.department.member($0) }.flatMap { text.messages(to: $0) }
    var filings = messages.map { scene.filing($0) }
    for call in calls {
      let alarm = AlarmRaised(
        id: services.newID(), for: call.notification.rawValue, reason: call.reason, level: level, to: call.to,
        messages: messages.map(\.id))
      filings.append(scene.filing(alarm, in: .intake(call.notification)))
      filings.append(scene.filing(alarm))
    }
    try await room.write(filings, as: ActID(rawValue: services.newID()), at: scene.now)
    services.logger.info(
      "alarm",
      metadata: ["level": "\(level.rawValue)", "count": "\(calls.count)", "messages": "\(messages.count)"])
  }
}

extension WatchScene {
  /// A notification that nobody has assessed, as the watch sees it.
  struct Waiting: Sendable {
    let state: WatchedNotification
    /// What it is called where nothing may be said of it.
    let reference: String
    let from: NotifierKind
  }

  /// Everything that nobody has assessed. The last moment is the law engine's.
  func waiting() async throws -> [Waiting] {
    let courses = try await services.watchRoom.unassessed()
    let raised = courses.values.joined().filter { $0.content is AlarmRaised }
    let days = Set(raised.map { DanishTime.day(at: $0.recordedAt) })
    let sent = try await services.watchRoom.book(days.sorted()).messages
    let lost = Set(sent.all.filter { $0.gaveUpAt != nil }.map(\.id))
    let engine = Engine(rules: services.rules, setting: Setting(department))
    return courses.compactMap { id, entries in
      let facts = entries.flatMap { $0.content?.facts(at: $0.happenedAt) ?? [] }
      let due = engine.clocks(of: CaseFacts(facts: facts)).first { $0.id == .notificationAssess }?.due
      guard let state = WatchedNotification(entries, due: due, isLost: lost.contains) else { return nil }
      let received = entries.lazy.compactMap { $0.content as? NotificationReceived }.first
      return Waiting(state: state, reference: received?.receipt ?? id.rawValue, from: received?.from ?? .other)
    }
    .sorted { ($0.state.received, $0.reference) < ($1.state.received, $1.reference) }
  }
}

/// What an alarm says: how many, how long, which reference, where to sign in. Never who or what.
struct AlarmText {
  let calls: [Escalation.Call]
  let references: [NotificationID: String]
  let scene: WatchScene
  private var t: Words { scene.t }

  func messages(to member: StaffMember) -> [MessageQueued] {
    guard let worst = calls.first(where: { $0.reason == .danger }) ?? calls.first else { return [] }
    let subject = t("watch.alarm.subject", count: calls.count)
    let sms = [t("watch.alarm.sms", count: calls.count), line(worst), scene.link].joined(separator: " ")
    let most = 20
    var lines = [t("watch.alarm.mail", count: calls.count), ""]
    lines += calls.prefix(most).map { "- \(line($0))" }
    if calls.count > most { lines.append(t("watch.alarm.more", count: calls.count - most)) }
    lines += ["", t("watch.alarm.\(worst.level.rawValue)"), "", scene.link, "", t("watch.message.foot")]
    return scene.messages(.alarm, to: member, subject: subject, mail: lines.joined(separator: "\n"), sms: sms)
  }

  private func line(_ call: Escalation.Call) -> String {
    let minutes = Int((scene.now.milliseconds - call.received.milliseconds) / 60_000)
    let reference = references[call.notification] ?? call.notification.rawValue
    let values = [
      "reference": reference, "reason": t(call.reason), "time": NotificationClock.amount(max(0, minutes), t),
    ]
    return t("watch.alarm.line", values)
  }
}
