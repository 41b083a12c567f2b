/// Which model a municipality wants its courses set beside.
public enum TrajectoryChoice: Hashable, Sendable, Codable {
  case rules
  case ownData
  /// The pack of that name.
  case parameters(String)
}

/// The models at hand, and which of them serves a course. Where the one that was chosen can't, the rules without norms
/// serve instead, and it is said why.
public struct Trajectories: Sendable {
  private let packs: [ParameterPack]
  private let licences: Licences
  /// By instrument and group, as `ors/youth`: made beforehand, for it takes all courses.
  private let own: [String: Result<OwnDataTrajectory, OwnDataTrajectory.TooLittle>]

  public init(
    packs: [ParameterPack] = [], own: [String: Result<OwnDataTrajectory, OwnDataTrajectory.TooLittle>] = [:],
    licences: Licences = Licences()
  ) {
    self.packs = packs
    self.own = own
    self.licences = licences
  }

  public struct Served: Sendable {
    /// Nil where there are no norms either.
    public let model: (any Trajectory)?
    /// Why it isn't the one that was chosen; nil where it is.
    public let instead: Instead?
  }

  public enum Instead: Hashable, Sendable {
    /// A licence in force forbids models made from one's own scores.
    case licenceForbids
    case tooLittle(OwnDataTrajectory.TooLittle)
    case noOwnModel
    case noPack
    /// The pack is for another instrument, group, range or direction.
    case packDoesNotFit
    case packFaulty(ParameterPack.Fault)
  }

  public func serve(_ choice: TrajectoryChoice, for series: Series, on day: DayNumber) -> Served {
    switch choice {
    case .rules: return Served(model: rules(series), instead: nil)
    case .ownData: return ownModel(series, day)
    case .parameters(let id): return parameters(id, series)
    }
  }

  private func rules(_ series: Series) -> (any Trajectory)? { series.norms.flatMap { RulesTrajectory($0) } }

  private func fallBack(_ series: Series, _ why: Instead) -> Served { Served(model: rules(series), instead: why) }

  private func ownModel(_ series: Series, _ day: DayNumber) -> Served {
    guard licences.allowsOwnModel(of: series.instrument, on: day) else { return fallBack(series, .licenceForbids) }
    guard let group = series.norms?.group.id, let made = own["\(series.instrument.id)/\(group)"] else {
      return fallBack(series, .noOwnModel)
    }
    switch made {
    case .success(let model): return Served(model: model, instead: nil)
    case .failure(let why): return fallBack(series, .tooLittle(why))
    }
  }

  private func parameters(_ id: String, _ series: Series) -> Served {
    guard let pack = packs.last(where: { $0.id == id }) else { return fallBack(series, .noPack) }
    guard pack.fits(series) else { return fallBack(series, .packDoesNotFit) }
    do {
      return Served(model: try ParameterTrajectory(pack, scores: series.points.count), instead: nil)
    } catch { return fallBack(series, .packFaulty(error)) }
  }
}

extension ParameterPack {
  func fits(_ series: Series) -> Bool {
    instruments.contains(series.instrument.id) && group == series.norms?.group.id && range == series.range
      && direction == series.instrument.direction
  }
}
