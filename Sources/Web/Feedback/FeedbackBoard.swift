import CaseFile
import Measures

/// Everything that was marked in a case: the courses drawn, what they make one ask, and each sheet.
struct FeedbackBoard: Sendable {
  let name: String
  let charts: [Drawn]
  /// Questions to talk about, and what went well.
  let questions: [Said]
  let glad: [Said]
  let sheets: [Line]
  let goals: [GoalLine]
  let courses: [Counted]
  let words: PhraseWords

  struct Said: Sendable {
    /// Whose course it is said of; nil where it is about several.
    let course: String?
    let alert: Alert
  }

  struct Drawn: Sendable {
    let title: String
    let chart: Chart
    /// Which of the figures are the municipality's own.
    let own: [String]
  }

  /// What one person has marked with one sheet, and whether it counts in the figures.
  struct Counted: Sendable {
    /// Its newest sheet: the course is found by that.
    let id: String
    let name: String
    let leftOut: Record<CourseLeftOut>?
  }

  /// One sheet in the list.
  struct Line: Sendable {
    let id: String
    let name: String
    let who: String
    let day: Day
    let meeting: Int?
    /// Nil where nothing is added up.
    let total: Score?
    /// There is no total because lines have no mark.
    let isPartly: Bool
    let isSkipped: Bool
    let isPutRight: Bool
  }

  struct GoalLine: Sendable {
    let id: String
    let words: String
    let isScaled: Bool
  }

  static func load(_ room: CaseVisit) async throws -> FeedbackBoard {
    let people = try await room.people()
    let shelf = try await room.shelfWithOwnCourses()
    let words = PhraseWords(room.file, people: people, room.t)
    let feedback = room.file.feedback
    let series = shelf.series(feedback.read)
    let alerts =
      series.flatMap { one in
        (one.allianceAlerts() + one.outcomeAlerts(shelf.model(of: one))).map {
          Said(course: words.name(one.instrument.name, goal: one.item, one.scorer), alert: $0)
        }
      } + Alert.seenDifferently(series).map { Said(course: nil, alert: $0) }
    let meetings = feedback.meetings
    let lines = feedback.sheets.sorted { ($1.day, $1.sequence) < ($0.day, $0.sequence) }.map { record in
      let sheet = record.content
      let reading = shelf.instrument(sheet.instrument)?.read(Sheet(record, meeting: nil))
      return Line(
        id: sheet.id, name: sheet.instrument.name, who: words.scorer(Scorer(sheet)), day: record.day,
        meeting: meetings[sheet.id], total: reading?.total,
        isPartly: reading.map { if case .unanswered? = $0.noTotal { true } else { false } } ?? false,
        isSkipped: sheet.skipped != nil, isPutRight: feedback.correction(of: sheet.id) != nil)
    }
    return FeedbackBoard(
      name: CaseHead(room.file, on: room.today, people: people, room.t).name,
      charts: drawn(series, shelf, words), questions: alerts.filter { !$0.alert.isGlad },
      glad: alerts.filter(\.alert.isGlad),
      sheets: lines,
      goals: room.file.goals.current.map { goal in
        GoalLine(
          id: goal.id, words: goal.words ?? room.t("feedback.goal"), isScaled: feedback.scalings[goal.id] != nil)
      },
      courses: counted(feedback, words), words: words)
  }

  private static func counted(_ feedback: Feedback, _ words: PhraseWords) -> [Counted] {
    var seen: Set<MeasureCourse> = []
    return feedback.standing.reversed().map(\.content).filter { $0.skipped == nil && seen.insert($0.course).inserted }
      .map { sheet in
        Counted(
          id: sheet.id, name: "\(sheet.instrument.name) · \(words.scorer(Scorer(sheet)))",
          leftOut: feedback.leftOut[sheet.course])
      }
  }

  /// "ORS: grænsen er kommunens egen: 27,5 for forløb, der begynder fra 1. maj 2026. Kilde: …"
  private static func own(_ series: [Series], _ words: PhraseWords) -> [String] {
    var said: [String] = []
    for one in series {
      for setting in one.norms?.own ?? [] {
        guard let value = setting.value, let figure = MeasureFigure(rawValue: setting.figure.rawValue) else { continue }
        let text = words.t(
          "feedback.own-figure",
          [
            "name": one.instrument.name, "figure": words.t(figure).lowercasedFirst, "value": words.score(value.value),
            "date": words.t.shortDate(Day(number: setting.setOn.value)), "source": value.source,
          ])
        if !said.contains(text) { said.append(text) }
      }
    }
    return said
  }

  /// One drawing for what is measured alike: outcome, wellbeing, goals; the conversation's sheet on the same axis where the
  /// ranges agree, else on its own.
  private static func drawn(_ series: [Series], _ shelf: MeasureShelf, _ words: PhraseWords) -> [Drawn] {
    var groups: [(key: String, range: ScoreRange, series: [Series])] = []
    func add(_ one: Series, _ key: String, _ range: ScoreRange) {
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].series.append(one)
      } else {
        groups.append((key, range, [one]))
      }
    }
    for one in series where one.instrument.purpose != .alliance {
      guard let range = one.range else { continue }
      add(one, "\(one.instrument.purpose.rawValue) \(range.low) \(range.high)", range)
    }
    for one in series where one.instrument.purpose == .alliance {
      guard let range = one.range else { continue }
      add(one, groups.first { $0.range == range }?.key ?? "alliance \(range.high)", range)
    }
    return groups.compactMap { group in
      guard let chart = ScoreChart(group.series, ahead: 2, model: shelf.model(of:)) else { return nil }
      var names: [String] = []
      for one in group.series where !names.contains(one.instrument.name) { names.append(one.instrument.name) }
      return Drawn(title: names.joined(separator: ", "), chart: chart.chart, own: own(group.series, words))
    }
  }
}

extension PhraseWords {
  init(_ file: CaseFile, people: [PersonID: Person], _ t: Words) {
    self.init(
      t: t,
      goals: Dictionary(
        file.goals.all.compactMap { goal in goal.words.map { (goal.id, $0) } }, uniquingKeysWith: { first, _ in first }),
      people: Dictionary(
        people.map { ($0.key.rawValue, $0.value.name) }, uniquingKeysWith: { first, _ in first }))
  }
}
