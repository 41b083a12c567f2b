import CaseFile
import Store

/// The inbox: what nobody has assessed, danger first and then by its deadline; what is filed with no child; whom nobody
/// has answered; the last weeks. The store counts and gives a page at a time, however many wait.
struct InboxModel: Sendable {
  /// A part of the inbox. The raw value stands in the address of the whole list.
  enum Part: String, CaseIterable, Sendable {
    case assess = "vurder"
    /// Very many from one place in a short time: kept apart, so that the others are seen.
    case flood = "mange"
    case link = "barn"
    case answer = "svar"
    case recent = "seneste"

    /// End of its text keys.
    var key: String {
      switch self {
      case .assess: "to-assess"
      case .flood: "flood"
      case .link: "to-link"
      case .answer: "to-answer"
      case .recent: "recent"
      }
    }

    /// Shown only where there is something in it.
    var isSeldom: Bool { self == .answer || self == .flood }

    /// What is done is looked through, and nobody needs to know how much of it there is.
    var isCounted: Bool { self != .recent }

    /// How many the first page shows of it.
    var shown: Int { self == .assess ? 25 : 10 }
  }

  struct Section: Sendable {
    let part: Part
    /// How many there are; one more than `mostCounted` where there are more than that. Nil where they aren't counted.
    let count: Int?
    /// Whether there are more than are shown.
    let hasMore: Bool
    let lines: [InboxLine]
    /// The page that is shown, from 1; nil where only the first are.
    var page: Int?
  }

  let sections: [Section]
  /// The whole department's, and not one team's and what is nobody's yet.
  let showsAll: Bool
  let canChoose: Bool

  static let recentDays = 14
  /// An answer that is longer overdue than this is in the notification and in the case, not in the inbox.
  static let answerDays = 60
  static let pageSize = 50
  /// So many are counted. Whoever has more has no use for the number.
  static let mostCounted = 1000

  init(_ visit: Visit) async throws {
    let team = visit.me.team
    canChoose = team != nil
    showsAll = team == nil || visit.query["vis"] == "alle"
    let filtered = showsAll ? nil : team
    var sections: [Section] = []
    if let part = visit.query["liste"].flatMap(Part.init) {
      let page = min(max(visit.query["side"].flatMap { Int($0) } ?? 1, 1), 10_000)
      sections.append(try await Self.section(part, team: filtered, page: page, visit))
    } else {
      for part in Part.allCases { sections.append(try await Self.section(part, team: filtered, page: nil, visit)) }
    }
    self.sections = sections
  }

  private static func section(_ part: Part, team: TeamID?, page: Int?, _ visit: Visit) async throws -> Section {
    var filter = filter(part, visit.now)
    filter.team = team
    let count = part.isCounted ? try await visit.lists.count(filter, upTo: mostCounted + 1) : nil
    let shown = page == nil ? part.shown : pageSize
    filter.limit = shown + 1
    filter.offset = page.map { ($0 - 1) * pageSize } ?? 0
    let lines = InboxLine.lines(try await visit.lists.notifications(filter), visit)
    return Section(
      part: part, count: count, hasMore: lines.count > shown, lines: Array(lines.prefix(shown)), page: page)
  }

  private static func filter(_ part: Part, _ now: Instant) -> NotificationFilter {
    switch part {
    case .assess: NotificationFilter(place: .assess, isFlood: false, order: .urgent)
    case .flood: NotificationFilter(place: .assess, isFlood: true, order: .urgent)
    case .link: NotificationFilter(place: .link, order: .oldest)
    case .answer:
      NotificationFilter(receivedFrom: now.adding(hours: -24 * answerDays), awaitsAnswer: true, order: .answers)
    case .recent:
      NotificationFilter(isOpen: false, receivedFrom: now.adding(hours: -24 * recentDays), order: .newest)
    }
  }
}

/// A notification in the inbox, however many children it is about.
struct InboxLine: Sendable {
  let row: NotificationRow
  let clock: NotificationClock
  var children: [String]

  var id: NotificationID { row.id }

  init(_ row: NotificationRow) {
    self.row = row
    clock = NotificationClock(row)
    children = []
  }

  static func lines(_ rows: [NotificationLine], _ visit: Visit) -> [InboxLine] {
    var order: [NotificationID] = []
    var lines: [NotificationID: InboxLine] = [:]
    for line in rows {
      if lines[line.row.id] == nil {
        order.append(line.row.id)
        lines[line.row.id] = InboxLine(line.row)
      }
      guard let name = line.child?.name else { continue }
      // Who is in a restricted case is named to its own caseworker only.
      let isHidden = line.casefile.map { $0.isRestricted && $0.caseworker != visit.me.id } ?? false
      lines[line.row.id]?.children.append(isHidden ? visit.t("day.restricted") : name)
    }
    return order.compactMap { lines[$0] }
  }
}
