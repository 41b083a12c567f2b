import CaseFile

/// A step of the work, as data: what it asks, what it writes, and what the law says of it.
///
/// The form, its reading, the filing, the blocking duties, the drafts and the siblings all follow from here, so that a
/// new step is a name, its questions and what becomes of the answers.
struct Step: Sendable {
  let name: StepName
  let action: Action
  /// The kind of entry that it writes: gives the labels of its fields and the text carried forward.
  let kind: String
  let asks: @Sendable (StepFields, StepDesk) -> [Field]
  let writes: @Sendable (Answers, StepDesk) throws -> any Content

  /// How exactly it is asked when it happened.
  private(set) var happened = Happened.day
  /// Whether the same text can stand in the cases of the child's siblings: it names nothing of this case alone.
  private(set) var concernsSiblings = false
  /// Whether there is anything to do it to.
  private(set) var isPossible: @Sendable (CaseFile) -> Bool = { $0.closings.isOpen }
  /// Whether a closed case is what stands in its way, and reopening it the mend.
  private(set) var needsOpenCase = true
  /// What is filled in besides the text carried forward; never a legal fact.
  private(set) var fillsIn: @Sendable (inout Prefill, StepDesk) -> Void = { _, _ in }
  /// The step as the law is told of it before it is taken, to ask what stands in its way.
  private(set) var announces: @Sendable (StepDesk) -> [Fact] = { _ in [] }
  /// What is wrong with the answers taken together: a paragraph that asks for one only because of another.
  private(set) var checks: @Sendable (Answers, StepDesk) -> [FieldError] = { _, _ in [] }

  init<C: Content>(
    _ name: StepName, _ content: C.Type, _ action: Action = .writeCase,
    asks: @escaping @Sendable (StepFields, StepDesk) -> [Field],
    writes: @escaping @Sendable (Answers, StepDesk) throws -> C
  ) {
    self.name = name
    self.action = action
    kind = C.kind
    self.asks = asks
    self.writes = writes
  }

  private func changed(_ change: (inout Step) -> Void) -> Step {
    var copy = self
    change(&copy)
    return copy
  }

  enum Happened: Sendable {
    case day
    /// With the time of day, because a limit runs in hours or because it tells one talk from another.
    case time
    /// It happens by being written, and isn't asked for.
    case now
  }

  func withTime() -> Step { changed { $0.happened = .time } }
  func now() -> Step { changed { $0.happened = .now } }
  func forSiblings() -> Step { changed { $0.concernsSiblings = true } }
  func possible(_ when: @escaping @Sendable (CaseFile) -> Bool) -> Step {
    changed { ($0.isPossible, $0.needsOpenCase) = (when, false) }
  }
  /// Possible in an open case where also this holds.
  func possibleWhileOpen(_ when: @escaping @Sendable (CaseFile) -> Bool) -> Step {
    changed { $0.isPossible = { $0.closings.isOpen && when($0) } }
  }
  func filledIn(_ fill: @escaping @Sendable (inout Prefill, StepDesk) -> Void) -> Step { changed { $0.fillsIn = fill } }
  func announced(_ facts: @escaping @Sendable (StepDesk) -> [Fact]) -> Step { changed { $0.announces = facts } }
  func checked(_ check: @escaping @Sendable (Answers, StepDesk) -> [FieldError]) -> Step {
    changed { $0.checks = check }
  }
}

extension Step {
  /// Every step, in the order of the work.
  static let all: [Step] =
    contacts + screenings + assessments + voice + goals + decisions + supports + plans + followUps + coercion
    + appeals + requests + assignments + family + closings + remarks + guards

  static let byName: [StepName: Step] = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
