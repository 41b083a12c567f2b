import CaseFile
import Store

/// Who has looked at what, searched, been refused, or come in in an emergency.
struct AuditModel: Sendable {
  struct Line: Sendable {
    let number: Int
    let at: Instant
    let who: String
    let kind: AuditEvent.Kind
    let about: About?
    /// What for, and by what right.
    let right: String?
    let detail: String?
  }

  /// What an event was about.
  enum About: Sendable {
    case file(CaseID, name: String)
    case person(name: String)
    case notification(NotificationID)
  }

  let choice: AuditChoice
  var lines: [Line] = []
  /// The last number of the page, where there are older rows.
  var older: Int?
  var caseName: String?

  static func load(_ visit: Visit) async throws -> AuditModel {
    let choice = AuditChoice(visit.query)
    var model = AuditModel(choice: choice)
    let rows = try await visit.traces(choice.filter)
    let shown = rows.prefix(AuditChoice.size)
    if rows.count > shown.count { model.older = shown.last?.number }
    let names = try await AuditNames.load(
      shown.compactMap(\.event.stream)
        + [choice.caseID].compactMap {
          $0.map { .child($0) }
        }, visit)
    model.caseName = choice.caseID.map { names.name(of: $0, visit.t) }
    model.lines = shown.map { row in
      let event = row.event
      return Line(
        number: row.number, at: event.at, who: visit.auditWho(event.who), kind: event.kind,
        about: event.stream.flatMap { names.about($0, visit.t) }, right: visit.auditRight(event),
        detail: visit.auditDetail(event))
    }
    return model
  }
}

/// The names of the children and persons on one page of the log.
struct AuditNames {
  var cases: [CaseID: String] = [:]
  var people: [PersonID: String] = [:]

  static func load(_ streams: [StreamID], _ visit: Visit) async throws -> AuditNames {
    var names = AuditNames()
    let unique = Set(streams)
    let lines = try await visit.lists.cases(unique.compactMap(\.caseID))
    for line in lines { names.cases[line.row.id] = ListedCase(line, visit).name }
    let persons = unique.compactMap { if case .person(let id) = $0 { id } else { nil } }
    for row in try await visit.lists.people(persons) { names.people[row.id] = row.name }
    return names
  }

  func name(of id: CaseID, _ t: Words) -> String { cases[id] ?? t("common.unknown-person") }

  func about(_ stream: StreamID, _ t: Words) -> AuditModel.About? {
    switch stream {
    case .child(let id): .file(id, name: name(of: id, t))
    case .person(let id): .person(name: people[id] ?? t("common.unknown-person"))
    case .intake(let id): .notification(id)
    case .department, .watch: nil
    }
  }
}

extension Visit {
  func auditWho(_ actor: Actor?) -> String {
    switch actor {
    case .staff(let id): name(of: id)
    case .person: t("audit.who.family")
    case .notifier: t("audit.who.notifier")
    case .system: t("audit.who.system")
    case nil: t("audit.who.nobody")
    }
  }

  func auditRight(_ event: AuditEvent) -> String? {
    guard let purpose = event.purpose, let grounds = event.grounds else { return nil }
    return "\(t("audit.purpose.\(purpose.rawValue)")) · \(t("audit.grounds.\(grounds.rawValue)"))"
  }

  /// What the event says of itself, in words: a search term, a reason, what was refused, whose account.
  func auditDetail(_ event: AuditEvent) -> String? {
    guard let detail = event.detail?.orNil else { return nil }
    switch event.kind {
    case .search, .breakGlass: return "»\(detail)«"
    case .refusal:
      let key = "audit.action.\(detail)"
      return t("audit.refused", ["action": t.has(key) ? t(key) : detail])
    case .accountChanged:
      let words = detail.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let change = Vault.AccountChange(rawValue: words[0]) else { return nil }
      return t("audit.account.\(change.rawValue)", ["name": name(of: StaffID(rawValue: words[1]))])
    case .auditRead, .figures: return auditLook(detail)
    default: return detail
    }
  }

  /// What somebody looked for in the log.
  private func auditLook(_ words: String) -> String? {
    let parts = words.split(separator: " ").compactMap { word -> String? in
      if word.hasPrefix("who=") { return name(of: StaffID(rawValue: String(word.dropFirst(4)))) }
      if word.hasPrefix("from="), let day = Day(word.dropFirst(5)) { return t.shortDate(day) }
      return AuditEvent.Kind(rawValue: String(word)).map { t("audit.kind.\($0.rawValue)") }
    }
    return parts.joined(separator: ", ").orNil
  }
}
