import CaseFile
import Store

/// The inbox: what nobody has assessed, by its deadline; then what is filed with no child; then the last weeks.
struct InboxModel: Sendable {
  struct Line: Sendable {
    let id: NotificationID
    /// Key of the notifier's kind.
    let from: String
    let received: Instant?
    let clock: NotificationClock
    var children: [String]
    let openedBy: StaffID?
  }

  var toAssess: [Line] = []
  var toLink: [Line] = []
  var recent: [Line] = []
  /// The whole department's, and not one team's and what is nobody's yet.
  let showsAll: Bool
  let canChoose: Bool

  static let recentDays = 14

  init(_ visit: Visit) async throws {
    let team = visit.me.team
    canChoose = team != nil
    showsAll = team == nil || visit.query["vis"] == "alle"
    let since = visit.now.adding(hours: -24 * Self.recentDays)
    let open = try await visit.lists.notifications(NotificationFilter(isOpen: true))
    let done = try await visit.lists.notifications(NotificationFilter(isOpen: false, receivedFrom: since))
    let others = showsAll ? [] : try await Self.ofOtherTeams(than: team, open + done, visit)
    for line in Self.lines(open) where !others.contains(line.id) {
      if line.clock.assessed == nil { toAssess.append(line) } else { toLink.append(line) }
    }
    recent = Self.lines(done).filter { !others.contains($0.id) }.reversed()
    toAssess.sort { ($0.received?.milliseconds ?? .min) < ($1.received?.milliseconds ?? .min) }
  }

  /// Those whose child's case is another team's; what is nobody's yet is everybody's.
  private static func ofOtherTeams(
    than team: TeamID?, _ lines: [NotificationLine], _ visit: Visit
  ) async throws -> Set<NotificationID> {
    var others: Set<NotificationID> = []
    for line in lines where line.child != nil {
      let teams = try await visit.lists.cases(try await visit.lists.cases(with: line.row.id)).map(\.row.team)
      if !teams.isEmpty, !teams.contains(team), !teams.contains(nil) { others.insert(line.row.id) }
    }
    return others
  }

  /// One line for each notification, however many children it is about.
  private static func lines(_ rows: [NotificationLine]) -> [Line] {
    var order: [NotificationID] = []
    var lines: [NotificationID: Line] = [:]
    for row in rows {
      let name = row.child?.name
      if lines[row.row.id] != nil {
        if let name { lines[row.row.id]?.children.append(name) }
        continue
      }
      order.append(row.row.id)
      lines[row.row.id] = Line(
        id: row.row.id, from: row.row.fromKind, received: row.row.received,
        clock: NotificationClock(deadline: row.row.received?.adding(hours: 24), assessed: row.row.assessed),
        children: name.map { [$0] } ?? [], openedBy: row.row.openedBy)
    }
    return order.compactMap { lines[$0] }
  }
}
