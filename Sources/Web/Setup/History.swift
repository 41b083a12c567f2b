import CaseFile
import HTML
import Law

/// A change of the department's own stream, as a person reads it.
struct SetupChange: Sendable {
  let at: Instant
  let who: String
  let title: String
  /// What it was about: a person, a team, a duty, a provision.
  let subject: String
  let details: [String]

  init?(_ entry: Entry, _ scene: any SignedIn) {
    guard let content = entry.content else { return nil }
    let t = scene.t
    at = entry.recordedAt
    who = entry.actor.staff.map { scene.name(of: $0) } ?? t("setup.history.system")
    title = t("entry.\(entry.kind)")
    var (subject, skipped) = ("", Set<String>())
    var more: [String] = []
    func team(_ id: TeamID?) -> String? { id.flatMap { scene.department.team($0)?.name } }
    switch content {
    case let content as StaffJoined:
      subject = content.name
      skipped = ["name"]
      more = [team(content.team)].compactMap { $0 }
    case let content as StaffChanged:
      subject = scene.name(of: content.staff)
      more = [team(content.team)].compactMap { $0 }
    case let content as StaffLeft: subject = scene.name(of: content.staff)
    case let content as TeamFormed:
      subject = content.name
      skipped = ["name"]
    case let content as TeamChanged: subject = team(content.team) ?? ""
    case let content as PolicySet:
      subject = DutyName(rawValue: content.duty).map { scene.services.rules.title(of: $0)[t.local] } ?? content.duty
      skipped = ["duty", "number", "unit"]
      more = [OwnLimit.words(content, t)]
    case let content as ApprovalRecorded:
      subject = content.provision
      skipped = ["provision"]
    case let content as ApprovalEnded:
      subject = scene.department.approvals.first { $0.recorded.id == content.for }?.recorded.provision ?? ""
    case let content as RuleSetConfirmed:
      subject = t("setup.rules.version", ["version": String(content.hash.prefix(12))])
      skipped = ["hash"]
    case let content as SenderAdmitted:
      subject = content.name
      skipped = ["name"]
    case let content as SenderKeyRenewed:
      subject = scene.department.senders.named(content.sender)?.name ?? ""
      skipped = ["old-until"]
      if let until = content.oldUntil { more = [t("senders.old-until") + ": " + t.dateTime(until)] }
    case let content as SenderStopped: subject = scene.department.senders.named(content.sender)?.name ?? ""
    case let content as MunicipalityNamed:
      subject = content.name
      skipped = ["name", "fictional"]
    default: break
    }
    self.subject = subject
    let passages = content.passages.filter { passage in !skipped.contains { passage.heading.hasSuffix(".\($0)") } }
    details =
      more
      + passages.map { passage in
        let text = passage.isKey ? t(passage.text) : Day(passage.text).map { t.shortDate($0) } ?? passage.text
        return "\(t(passage.heading)): \(text)"
      }
  }
}

/// Everything that was ever changed in the setup, newest first.
struct SetupHistory: Sendable {
  let changes: [SetupChange]

  static func load(_ visit: Visit) async throws -> SetupHistory {
    let entries = try await visit.services.vault.departmentEntries()
    return SetupHistory(changes: entries.reversed().compactMap { SetupChange($0, visit) })
  }

  func reply(_ visit: Visit) -> Reply {
    visit.setupPage(visit.t("setup.history"), Places.setupHistory) {
      p(visit.t("setup.history.lead"), .class("lead"))
      h2(visit.t("setup.history.changes"), .class("hidden"))
      list(visit.t)
    }
  }

  func list(_ t: Words) -> Node {
    ol(.class("timeline")) {
      for change in changes {
        timelineItem(
          t.dateTime(change.at), DanishTime.day(at: change.at).description,
          title: change.subject.isEmpty ? change.title : "\(change.title): \(change.subject)"
        ) {
          if !change.details.isEmpty { p(change.details.joined(separator: " · ")) }
          p(t("setup.history.by", ["name": change.who]), .class("quiet"))
        }
      }
    }
  }
}
