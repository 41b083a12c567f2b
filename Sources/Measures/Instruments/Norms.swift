/// The municipality's own choice of a figure, in place of the pack's. It holds for courses that begin from its day: a
/// border isn't moved under a course that goes on.
public struct NormSetting: Codable, Hashable, Sendable {
  public let instrument: String
  public let group: String
  public let figure: Figure
  /// Nil where the pack's holds again.
  public let value: Sourced<Score>?
  public let setBy: String
  /// The first day.
  public let setOn: DayNumber

  public enum Figure: String, Codable, Hashable, Sendable, CaseIterable {
    case cutOff = "cut-off"
    case reliableChange = "reliable-change"
    case spread
    case ceiling
  }

  public init(
    instrument: String, group: String, figure: Figure, value: Sourced<Score>?, setBy: String, setOn: DayNumber
  ) {
    self.instrument = instrument
    self.group = group
    self.figure = figure
    self.value = value
    self.setBy = setBy
    self.setOn = setOn
  }
}

/// The figures that a score is read by: the pack's, with the municipality's choices in place of some.
public struct Norms: Hashable, Sendable {
  public let group: NormGroup
  public let cutOff: Sourced<Score>?
  public let reliableChange: Sourced<Score>?
  public let spread: Sourced<Score>?
  public let ceiling: Sourced<Score>?
  public let direction: Instrument.Direction
  public let range: ScoreRange?
  /// The municipality's own figures that hold here, in place of the pack's.
  public let own: [NormSetting]
  /// Names pack, version, group and each choice made over it: what a stored alert says it was given under.
  public let stamp: String

  /// `settings` in the order in which they begin: the last on a figure holds.
  public init(_ group: NormGroup, of instrument: Instrument, settings: [NormSetting] = []) {
    let own = settings.filter { $0.instrument == instrument.id && $0.group == group.id }
    func chosen(_ figure: NormSetting.Figure, _ packs: Sourced<Score>?) -> Sourced<Score>? {
      own.last { $0.figure == figure }?.value ?? packs
    }
    self.group = group
    cutOff = chosen(.cutOff, group.cutOff)
    reliableChange = chosen(.reliableChange, group.reliableChange)
    spread = chosen(.spread, group.spread)
    ceiling = chosen(.ceiling, group.ceiling)
    direction = instrument.direction
    range = instrument.range ?? (instrument.scoring.rule == .each ? instrument.scale.range : nil)
    let choices = NormSetting.Figure.allCases.compactMap { figure in own.last { $0.figure == figure } }
      .filter { $0.value != nil }
    self.own = choices
    stamp =
      "\(instrument.id)@\(instrument.version)/\(group.id)"
      + choices.compactMap { own in own.value.map { "+\(own.figure.rawValue)=\($0.value)@\(own.setOn.value)" } }
      .joined()
  }

  /// How much better: positive is the better way, whichever way the scale runs.
  public func improvement(from first: Score, to last: Score) -> Score {
    direction == .higherIsBetter ? last - first : first - last
  }
}

extension Instrument {
  /// The group for somebody's age; nil where the instrument has nothing for it, or the age isn't known and matters.
  public func group(age: Int?, view: Viewpoint) -> NormGroup? {
    if let age { return groups.first { $0.holds(age: age, view: view) } }
    let open = groups.filter { $0.views.contains(view) }
    return open.count == 1 && open[0].from == nil && open[0].to == nil ? open[0] : nil
  }

  public func norms(age: Int?, view: Viewpoint, settings: [NormSetting] = []) -> Norms? {
    group(age: age, view: view).map { Norms($0, of: self, settings: settings) }
  }
}

extension [NormSetting] {
  /// Those that a course which begins on that day is read by, in the order in which they begin.
  public func holding(on day: DayNumber) -> [NormSetting] {
    enumerated().filter { $0.element.setOn <= day }
      .sorted { ($0.element.setOn, $0.offset) < ($1.element.setOn, $1.offset) }.map(\.element)
  }
}
