import CaseFile
import HTML
import Store

/// What stands beside a notification: earlier ones on the child and its siblings, with what came of them; and before it
/// is known whom it is about, whom the register knows by that name.
struct Beside: Sendable {
  struct Earlier: Sendable {
    let id: NotificationID
    let from: String
    let received: Instant?
    let clock: NotificationClock
    let children: [String]
    let isSibling: Bool
    /// Nil where it isn't open to this person.
    let opened: OpenedNotification?
  }

  struct Maybe: Sendable {
    let line: PersonLine
    let cases: [CaseLine]
    let notifications: Int
  }

  var earlier: [Earlier] = []
  var maybe: [Maybe] = []
  /// Somebody whom it may be about has support running.
  var mayHaveSupport = false
  let isLinked: Bool

  /// More than these are listed without being opened.
  static let mostOpened = 25

  init(_ opened: OpenedNotification, _ visit: Visit) async throws {
    isLinked = !opened.children.isEmpty
    if isLinked {
      try await findEarlier(opened, visit)
    } else if opened.notification.passedOn == nil {
      try await findMaybe(opened, visit)
    }
  }

  private mutating func findEarlier(_ opened: OpenedNotification, _ visit: Visit) async throws {
    let children = Set(opened.children)
    var siblings: Set<PersonID> = []
    for child in children {
      siblings.formUnion(try await Kin(of: child, visit.lists)?.siblings.map(\.id) ?? [])
    }
    let lines = try await visit.lists.notifications(on: Array(children.union(siblings)))
    let byID = Dictionary(grouping: lines.filter { $0.row.id != opened.id }, by: \.row.id)
    let newest = byID.values.sorted {
      ($0[0].row.received?.milliseconds ?? 0) > ($1[0].row.received?.milliseconds ?? 0)
    }
    for (index, lines) in newest.enumerated() {
      let row = lines[0].row
      var other: OpenedNotification?
      if index < Self.mostOpened {
        do { other = try await visit.notification(row.id) } catch WebError.denied { other = nil }
      }
      earlier.append(
        Earlier(
          id: row.id, from: row.fromKind, received: row.received,
          clock: other?.clock
            ?? NotificationClock(row),
          children: lines.compactMap(\.child?.name),
          isSibling: !lines.contains { $0.row.child.map(children.contains) ?? false }, opened: other))
    }
  }

  private mutating func findMaybe(_ opened: OpenedNotification, _ visit: Visit) async throws {
    for row in try await visit.likely(opened) {
      let cases = try await visit.lists.cases(ofChild: row.id)
      let notifications = try await visit.lists.notifications(on: [row.id])
      maybe.append(
        Maybe(
          line: PersonLine(row, on: visit.today), cases: cases, notifications: Set(notifications.map(\.row.id)).count))
      mayHaveSupport = mayHaveSupport || cases.contains { $0.row.closedOn == nil && $0.row.hasSupport }
    }
  }
}

extension CaseRow {
  /// By its stage, which a list has without opening the case.
  var hasSupport: Bool { [Stage.support.rawValue, Stage.followUp.rawValue].contains(stage) }
}

extension SignedIn {
  /// Whom a notification may be about, by the name that the notifier gave. It is a search, and recorded as one.
  func likely(_ opened: OpenedNotification) async throws -> [PersonRow] {
    var found: [PersonRow] = []
    for child in opened.named.prefix(4) {
      for row in try await likely(child) where !found.contains(row) { found.append(row) }
    }
    return found
  }

  /// By the CPR number that the notifier gave, else by name.
  func likely(_ child: NotifiedChild) async throws -> [PersonRow] {
    if let cpr = child.cpr {
      let rows = try await search(cpr, limit: 5)
      if !rows.isEmpty { return rows }
    }
    guard let name = child.name else { return [] }
    return try await search(name, limit: 5)
  }
}

// How it looks.
extension Beside {
  func view(_ id: NotificationID, _ visit: Visit) -> Node {
    let t = visit.t
    if isLinked {
      return card(t("beside.earlier"), id: "earlier") {
        if earlier.isEmpty { p(t("beside.earlier.none"), .class("quiet")) }
        ul(.class("plain")) { for one in earlier { li { line(one, visit) } } }
      }
    }
    return card(t("beside.maybe"), id: "maybe") {
      if maybe.isEmpty {
        p(t("beside.maybe.none"), .class("quiet"))
      } else {
        p(t("beside.maybe.lead"), .class("quiet"))
      }
      ul(.class("plain")) { for one in maybe { li { line(one, visit) } } }
      p { a(t("beside.link"), .href(Places.linkNotification(id)), .class("button plain")) }
    }
  }

  private func line(_ one: Earlier, _ visit: Visit) -> Node {
    let t = visit.t
    let content = one.opened?.notification
    return group {
      p {
        a(t("intake.from.\(one.from)"), .href(Places.notification(one.id)))
        " "
        span(one.received.map { t.relative($0, now: visit.now) } ?? t("time.unknown"), .class("quiet"))
      }
      p {
        if one.isSibling { Pill.quiet(t("beside.sibling", ["name": one.children.joined(separator: ", ")])) }
        switch one.clock.standing(now: visit.now) {
        case .met: Node.empty
        default: one.clock.pill(now: visit.now, t)
        }
        if let acute = content?.assessed?.content.acute {
          acute ? Pill.late(t("assess.acute.yes")) : Pill.quiet(t("assess.acute.no"))
        }
      }
      if let content {
        disclosure(t("beside.read")) {
          if let words = content.received.content.words { blockquote(words) }
          definitions([
            (t("entry.notification.assessed.assessment"), content.assessed?.content.assessment.map { .text($0) }),
            (t("entry.notification.assessed.next"), content.assessed?.content.next.map { .text($0) }),
            (t("entry.notification.received.notifier"), content.received.content.notifier.map { .text($0) }),
          ])
        }
      } else {
        p(t("beside.closed"), .class("quiet"))
      }
    }
  }

  private func line(_ one: Maybe, _ visit: Visit) -> Node {
    let t = visit.t
    return group {
      p {
        a(one.line.name, .href(Places.person(one.line.id)))
        ", \(one.line.age(t))"
      }
      p {
        for item in one.cases { CaseChip(item, visit).node }
        if one.notifications > 0 { Pill.quiet(t("beside.notifications", count: one.notifications)) }
      }
    }
  }
}
