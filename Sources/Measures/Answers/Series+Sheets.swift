extension Series {
  private struct Key: Hashable {
    let instrument: Instrument.Reference
    let about: String
    let scorer: Scorer
    let view: Viewpoint
  }

  /// Sheets as series, in the order in which each first appears. A sheet that was put right isn't read; one without a
  /// score makes no point; one whose instrument isn't in the catalogue makes no series. A sheet that doesn't name its
  /// meeting counts as the one after.
  public static func of(_ sheets: [Sheet], in catalogue: Catalogue, settings: [NormSetting] = []) -> [Series] {
    let replaced = Set(sheets.compactMap(\.replaces))
    var order: [Key] = []
    var groups: [Key: [Sheet]] = [:]
    for sheet in sheets where !replaced.contains(sheet.id) {
      let key = Key(instrument: sheet.instrument, about: sheet.about, scorer: sheet.scorer, view: sheet.view)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(sheet)
    }
    return order.flatMap { key -> [Series] in
      guard let instrument = catalogue.instrument(key.instrument), let sheets = groups[key] else { return [] }
      let sorted = sheets.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map { instrument.read($0.element) }
      let first = sorted.first?.sheet
      let norms = instrument.norms(
        age: first?.age, view: key.view, settings: first.map { settings.holding(on: $0.day) } ?? [])
      return items(sorted, instrument).map { item in
        Series(
          instrument: instrument, item: item, about: key.about, scorer: key.scorer, view: key.view, norms: norms,
          points: points(sorted, item))
      }
    }
  }

  /// One series of totals, or one for each goal where goals are read on their own.
  private static func items(_ readings: [Reading], _ instrument: Instrument) -> [String?] {
    guard instrument.scoring.rule == .each else { return [nil] }
    var goals: [String] = []
    for goal in readings.flatMap({ $0.items.keys.sorted() }) where !goals.contains(goal) { goals.append(goal) }
    return goals
  }

  private static func points(_ readings: [Reading], _ item: String?) -> [Point] {
    var points: [Point] = []
    var before = 0
    for reading in readings {
      let meeting = reading.sheet.meeting ?? before + 1
      before = meeting
      guard let score = item.map({ reading.items[$0] }) ?? reading.total else { continue }
      points.append(
        Point(meeting: meeting, day: reading.sheet.day, score: score, items: item == nil ? reading.items : [:]))
    }
    return points
  }
}
