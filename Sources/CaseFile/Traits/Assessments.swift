/// The brief assessment made with the family, and the full child assessment.
public struct Assessments: Trait {
  public private(set) var brief: [Record<BriefAssessmentMade>] = []
  public private(set) var planned: [Record<AssessmentPlanned>] = []
  public private(set) var started: [Record<AssessmentStarted>] = []
  public private(set) var provisional: [Record<AssessmentProvisional>] = []
  public private(set) var finished: [Record<AssessmentFinished>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    brief.take(entry)
    planned.take(entry)
    started.take(entry)
    provisional.take(entry)
    finished.take(entry)
  }

  /// Worry, what works, what needs to happen: as they stand in the latest assessment.
  public var picture: Picture? {
    if let latest = brief.last, latest.sequence > finished.last?.sequence ?? 0 {
      return Picture(
        worries: latest.content.worries, works: latest.content.works, needs: latest.content.needs,
        conclusion: latest.content.conclusion, day: latest.day)
    }
    return finished.last.map {
      Picture(
        worries: $0.content.development, works: $0.content.resources, needs: nil,
        conclusion: $0.content.conclusion, day: $0.day)
    }
  }

  /// The situation in three columns.
  public struct Picture: Hashable, Sendable {
    public let worries: String?
    public let works: String?
    public let needs: String?
    public let conclusion: String?
    public let day: Day
  }
}
