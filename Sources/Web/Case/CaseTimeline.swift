import CaseFile

/// The timeline as it is shown: some of its entries, newest first, month by month.
struct CaseTimeline: Sendable {
  /// What kinds of entry are shown; the raw value stands in the address.
  enum Group: String, CaseIterable, Sendable {
    case contact = "kontakt"
    case meetings = "moeder"
    case voice = "barnet"
    case worry = "underretninger"
    case assessment = "vurderinger"
    case goals = "maal"
    case decisions = "afgoerelser"
    case support = "indsats"
    case kin = "slaegt"
    case other = "andet"
  }

  struct Choice: Sendable, Equatable {
    var group: Group?
    var sender: Passage.Sender?
    var count = 10
  }

  struct Item: Sendable {
    let item: TimelineItem
    let who: String
    /// Names of those who made the corrections and the comments, by sequence.
    let remarkers: [Int: String]

    var day: Day { item.day }
  }

  struct Month: Sendable {
    let first: Day
    let items: [Item]
  }

  let choice: Choice
  let months: [Month]
  let shown: Int
  let total: Int
  /// Groups that have something in this case.
  let groups: [Group]

  var hasMore: Bool { shown < total }

  init(
    _ file: CaseFile, on day: Day, query: Submission, department: Department, people: [PersonID: Person], _ t: Words
  ) {
    let all = file.timeline(on: day)
    var choice = Choice()
    choice.group = query["vis"].flatMap(Group.init)
    choice.sender = query["afsender"].flatMap(Passage.Sender.init)
    if let count = query["antal"].flatMap({ Int($0) }), (1...100_000).contains(count) { choice.count = count }
    let fitting = all.filter { item in
      (choice.group.map { Group(item.entry.kind) == $0 } ?? !(item.entry.isLineOfMeeting || item.entry.isLineOfDrawing))
        && (choice.sender.map { item.senders.contains($0) } ?? true)
    }
    func name(_ actor: Actor) -> String {
      switch actor {
      case .staff(let id): department.member(id)?.name ?? t("common.unknown-person")
      case .person(let id): people[id]?.name.nonEmpty ?? t("common.unknown-person")
      case .notifier: t("case.by-notifier")
      case .system: t("case.by-system")
      }
    }
    let items = fitting.prefix(choice.count).map { item in
      let remarks =
        item.corrections.map { ($0.sequence, name($0.actor)) }
        + item.comments.map { ($0.sequence, name($0.content.by.map { .person($0) } ?? $0.actor)) }
      return Item(
        item: item, who: name(item.entry.actor), remarkers: Dictionary(remarks, uniquingKeysWith: { first, _ in first })
      )
    }
    self.choice = choice
    months = Self.byMonth(items)
    shown = items.count
    total = fitting.count
    let there = Set(all.map { Group($0.entry.kind) })
    groups = Group.allCases.filter(there.contains)
  }

  private static func byMonth(_ items: [Item]) -> [Month] {
    var months: [Month] = []
    for item in items {
      let first = item.day.adding(days: 1 - item.day.day)
      if months.last?.first == first, let last = months.popLast() {
        months.append(Month(first: first, items: last.items + [item]))
      } else {
        months.append(Month(first: first, items: [item]))
      }
    }
    return months
  }
}

extension Entry {
  /// A single line of a meeting stands in its minutes, and in the timeline only where its meetings are asked for.
  var isLineOfMeeting: Bool {
    kind.hasPrefix("meeting.") && ![MeetingPlanned.kind, MeetingCalledOff.kind, MeetingEnded.kind].contains(kind)
  }
}

extension Entry {
  /// A single stroke of a genogram or a network map stands on the drawing, and in the timeline only where they are asked
  /// for: thirty people drawn at one table are one event.
  var isLineOfDrawing: Bool {
    kind.hasPrefix("network.person-") || (kind.hasPrefix("genogram.") && !kind.hasPrefix("genogram.file-"))
  }
}

extension CaseTimeline.Group {
  init(_ kind: String) {
    let head = kind.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(kind[..<$0]) } ?? kind
    self = kind == ChildBorn.kind ? .other : Self.byHead[head] ?? .other
  }

  /// By the first word of the kind.
  private static let byHead: [String: Self] = {
    let heads: [(Self, [String])] = [
      (.contact, ["contact", "family", "health-visitor", "next-step"]), (.meetings, ["meeting"]),
      (.voice, ["houses", "child"]), (.worry, ["notification", "violence", "safety", "need"]),
      (
        .assessment,
        ["screening", "clarification", "assessment", "brief-assessment", "ruler", "safety-map", "measure"]
      ), (.goals, ["goal", "plan"]),
      (
        .decisions,
        [
          "decision", "parties", "consent", "committee", "board", "provisional-decision", "coercion", "appeal", "youth",
        ]
      ), (.support, ["support", "follow-up", "supervision", "review", "cadence", "ladder", "safety-plan"]),
      (.kin, ["genogram", "network"]),
    ]
    return Dictionary(uniqueKeysWithValues: heads.flatMap { group, words in words.map { ($0, group) } })
  }()
}
