import CaseFile
import Measures
import Store

/// What the department's courses show together: coverage first, then change. Restricted cases are left out, few are hidden,
/// and nobody who works here is named.
struct Figures: Sendable {
  /// One instrument marked by one kind of rater.
  struct Kind: Hashable, Sendable {
    let instrument: String
    let version: String
    let rater: String
    let view: String

    /// As it stands in an address.
    var key: String { "\(instrument).\(version).\(rater).\(view)" }
  }

  struct Choice: Sendable {
    let kind: Kind
    let name: String
    let rater: String
  }

  enum Period: String, CaseIterable, Sendable {
    case year = "12"
    case threeYears = "36"
    case all = "alt"

    func from(_ today: Day) -> Day? { Int(rawValue).map { today.adding(months: -$0) } }
  }

  let choices: [Choice]
  let chosen: Choice?
  let period: Period
  let figures: CourseFigures?
  let instrument: Instrument?
  let running: Int

  static func load(_ visit: Visit) async throws -> Figures {
    let period = visit.query["periode"].flatMap(Period.init) ?? .year
    let measured = try await visit.services.vault.measured(
      MeasureFilter(closedFrom: period.from(visit.today), closedUntil: visit.today), by: .staff(visit.me.id),
      at: visit.now)
    let shelf = try await visit.shelfWithOwnCourses()
    var counts: [Kind: Set<CaseID>] = [:]
    for row in measured.sheets { counts[Kind(row), default: []].insert(row.caseID) }
    let choices = counts.sorted { ($1.value.count, $0.key.key) < ($0.value.count, $1.key.key) }.compactMap {
      kind, _ -> Choice? in
      guard let instrument = shelf.instrument(kind), let rater = MeasureRater(rawValue: kind.rater) else { return nil }
      return Choice(kind: kind, name: instrument.name, rater: visit.t(rater))
    }
    // How it goes stands before how the conversation went.
    let isOutcome = { (choice: Choice) in shelf.instrument(choice.kind)?.purpose != .alliance }
    let chosen =
      choices.first { $0.kind.key == visit.query["ark"] } ?? choices.first(where: isOutcome) ?? choices.first
    let instrument = chosen.flatMap { shelf.instrument($0.kind) }
    let courses = chosen.flatMap { chosen in instrument.map { Self.courses(measured, chosen.kind, $0, shelf) } } ?? []
    return Figures(
      choices: choices, chosen: chosen, period: period,
      figures: chosen == nil ? nil : CourseFigures(courses, hiding: SmallCells()),
      instrument: instrument, running: courses.count { !$0.isClosed })
  }

  /// A course for each who marked in a case; a closed case that nobody marked in is one without scores.
  static func courses(
    _ measured: MeasuredCases, _ kind: Kind, _ instrument: Instrument, _ shelf: MeasureShelf
  ) -> [Course] {
    let closed = Dictionary(measured.closed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = measured.sheets.filter { Kind($0) == kind }
    let meetings = measured.sheets.reduce(into: [CaseID: Int]()) { $0[$1.caseID] = max($0[$1.caseID] ?? 0, $1.meeting) }
    var seen: Set<CaseID> = []
    var courses: [Course] = []
    let groups = Dictionary(grouping: rows) { "\($0.caseID) \($0.person?.rawValue ?? "")" }
    for (_, rows) in groups.sorted(by: { $0.key < $1.key }) {
      guard let first = rows.first else { continue }
      seen.insert(first.caseID)
      let scores = rows.compactMap { instrument.read(Sheet($0)).total }
      let norms = instrument.norms(
        age: first.age, view: Viewpoint(MeasureView(rawValue: kind.view) ?? .own),
        settings: shelf.settings.holding(on: DayNumber(first.day.number)))
      courses.append(
        Course(
          scores: scores, norms: norms, meetings: meetings[first.caseID] ?? 0,
          days: closed[first.caseID].flatMap { end in end.openedOn.map { end.closedOn.days(since: $0) } },
          ending: closed[first.caseID].map { Course.Ending($0.reason) }, leftOut: first.isLeftOut ? "left-out" : nil,
          target: target(scores, rows, instrument, norms, shelf)))
    }
    for end in measured.closed where !seen.contains(end.id) {
      courses.append(
        Course(
          scores: [], norms: nil, meetings: meetings[end.id] ?? 0,
          days: end.openedOn.map { end.closedOn.days(since: $0) }, ending: Course.Ending(end.reason)))
    }
    return courses
  }

  private static func target(
    _ scores: [Score], _ rows: [MeasureRow], _ instrument: Instrument, _ norms: Norms?, _ shelf: MeasureShelf
  ) -> Score? {
    guard let first = scores.first else { return nil }
    let series = Series(
      instrument: instrument, about: "child", scorer: Scorer(.child), view: .own, norms: norms,
      points: zip(rows, scores).map {
        Series.Point(meeting: $0.0.meeting, day: DayNumber($0.0.day.number), score: $0.1)
      })
    return shelf.model(of: series)?.target(from: first)
  }
}

extension Figures.Kind {
  init(_ row: MeasureRow) {
    self.init(instrument: row.instrument, version: row.version, rater: row.rater, view: row.view)
  }
}

extension MeasureShelf {
  func instrument(_ kind: Figures.Kind) -> Instrument? {
    catalogue.instrument(Instrument.Reference(id: kind.instrument, version: kind.version))
  }
}

extension Sheet {
  init(_ row: MeasureRow) {
    self.init(
      id: "", instrument: .init(id: row.instrument, version: row.version), about: row.caseID.rawValue,
      scorer: Scorer((MeasureRater(rawValue: row.rater) ?? .child).role, person: row.person?.rawValue),
      view: Viewpoint(MeasureView(rawValue: row.view) ?? .own), age: row.age, day: DayNumber(row.day.number),
      meeting: row.meeting, way: .paperEntry, answers: row.answers, total: row.total)
  }
}

extension Course.Ending {
  /// What a case's closing says of who ended it. Where it says nothing, neither did.
  init(_ reason: String?) {
    switch reason.flatMap(ClosingReason.init) {
    case .goalsReached, .supportNotNeeded: self = .agreed
    case .familyDeclined: self = .unilateral
    case .moved, .turned18, .other, nil: self = .other
    }
  }
}
