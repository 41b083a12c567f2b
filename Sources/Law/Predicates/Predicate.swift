import CaseFile

/// What a duty arises from: a function with a name, which the regime files refer to.
struct Trigger: Sendable {
  let name: String
  let find: @Sendable (Reading) -> [Occurrence]
}

/// What meets a duty: a function with a name, and the kinds of fact whose absence says nothing where the source is silent.
struct Fulfilment: Sendable {
  let name: String
  let kinds: [FactKind]
  let look: @Sendable (Occurrence, Reading) -> Answer

  /// The times at which it was done, as far as is known; none is not done.
  enum Answer: Hashable, Sendable {
    case done([When])
    case cannotTell(Reason)
  }
}

/// What frees from a duty.
struct Exemption: Sendable {
  let name: String
  let applies: @Sendable (Occurrence, Reading) -> Answer

  enum Answer: Hashable, Sendable {
    case no
    case yes
    case cannotTell(Reason)
  }
}

/// What ends a matter, so that its duties no longer nag.
struct EndingRule: Sendable {
  let name: String
  let find: @Sendable (Occurrence, Reading) -> When?
}

/// A matter that a duty is for.
struct Occurrence: Sendable {
  var at: When
  var id: String?
  var aliases: Set<String> = []
  var fact: Fact?
  var measure: Measure?
  /// The limit ends here at the latest: the other events of an earliest-of duty.
  var orEarlier: [When] = []
  /// The date that the facts set; `.unknown` where they should and don't.
  var due: When?
  /// A limit that the facts set instead of the rule's.
  var limit: Limit?
  /// The limit is counted from here instead of from `at`.
  var countedFrom: When?
  /// The event was on this day at the latest; nobody has said when.
  var isAtTheLatest = false
  /// The plan that is to be handed over was made after the child moved in.
  var planMade: When?
  /// It isn't one of those that the duty is for.
  var exempt: Reason?
  /// Nothing can be said, whatever was done.
  var cannotTell: Reason?
  /// Which of a row of equal ones.
  var index = 0

  var ids: Set<String> { id.map { aliases.union([$0]) } ?? aliases }

  /// Whether a fact is about this matter. One that names nothing is about everything.
  func concerns(_ fact: Fact) -> Bool { fact.about.map(ids.contains) ?? true }
}
