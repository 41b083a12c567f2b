/// Something set on the ladder for one child.
public struct LadderMark: Codable, Hashable, Sendable {
  public let id: String
  public let kind: Kind
  public let step: LadderStep
  public let day: DayNumber
  /// The kind of support, where the mark is about one.
  public let support: String?
  /// The step that the need points at, as assessed with the family.
  public let need: LadderStep?
  /// Why this step fits the need.
  public let why: String?
  /// What it is for, and how long it is expected to last: barnets lov § 32 wants both in the decision.
  public let purpose: String?
  public let expectedDays: Int?
  public let by: Scorer

  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Support begins here.
    case began
    case ended
    /// Where we are going.
    case aim
  }

  public init(
    id: String, _ kind: Kind, step: LadderStep, day: DayNumber, support: String? = nil, need: LadderStep? = nil,
    why: String? = nil, purpose: String? = nil, expectedDays: Int? = nil, by: Scorer
  ) {
    self.id = id
    self.kind = kind
    self.step = step
    self.day = day
    self.support = support
    self.need = need
    self.why = why
    self.purpose = purpose
    self.expectedDays = expectedDays
    self.by = by
  }
}

/// What is worth a thought before it is filed. Nothing here stops anybody, and nothing asks for a lower step first: the
/// step must fit the need.
public enum LadderQuestion: Hashable, Sendable {
  case lessThanNeeded(need: LadderStep, step: LadderStep)
  case moreThanNeeded(need: LadderStep, step: LadderStep)
  case needNotSaid
  case purposeNotSaid
  case durationNotSaid
  case supportSitsElsewhere([LadderStep])

  public var phrase: Phrase {
    switch self {
    case .lessThanNeeded(let need, let step):
      Phrase("ladder.less-than-needed", ["need": .key(need.key), "step": .key(step.key)])
    case .moreThanNeeded(let need, let step):
      Phrase("ladder.more-than-needed", ["need": .key(need.key), "step": .key(step.key)])
    case .needNotSaid: Phrase("ladder.need-not-said")
    case .purposeNotSaid: Phrase("ladder.purpose-not-said")
    case .durationNotSaid: Phrase("ladder.duration-not-said")
    case .supportSitsElsewhere(let steps):
      Phrase("ladder.support-sits-elsewhere", ["step": .key(steps.first?.key ?? "")])
    }
  }
}

extension LadderMark {
  public func questions(_ catalogue: LadderCatalogue = LadderCatalogue()) -> [LadderQuestion] {
    guard kind == .began else { return [] }
    var questions: [LadderQuestion] = []
    if let need {
      if step < need { questions.append(.lessThanNeeded(need: need, step: step)) }
      if step > need { questions.append(.moreThanNeeded(need: need, step: step)) }
    } else {
      questions.append(.needNotSaid)
    }
    if purpose.isBlank { questions.append(.purposeNotSaid) }
    if expectedDays == nil { questions.append(.durationNotSaid) }
    let places = support.map(catalogue.steps) ?? []
    if !places.isEmpty, !places.contains(step) { questions.append(.supportSitsElsewhere(places)) }
    return questions
  }
}

extension String? {
  var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
