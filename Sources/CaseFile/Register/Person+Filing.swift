// What can be filed about a person of the register.

extension Person {
  /// The filing of an entry in the person's stream, made from the version that this is.
  /// - Throws: `Refusal` for what can't be so.
  public func filing(_ content: any Content, at when: When, now: Instant) throws(Refusal) -> Act.Filing {
    try Refusal.ifFuture(when, now: now)
    let today = DanishTime.day(at: now)
    switch content {
    case let content as PersonRegistered: try register(content, today: today)
    case let content as PersonChanged: try change(content, today: today)
    case let content as RelationshipRecorded: try relate(content)
    case let content as RelationshipEnded: try endRelationship(content)
    case let content as PersonMerged: try merge(content)
    case let content as PersonUnmerged: try unmerge(content)
    default: break
    }
    return Act.Filing(.person(id), at: when, seen: version, content)
  }

  @discardableResult
  public func register(_ content: PersonRegistered, today: Day) throws(Refusal) -> PersonRegistered {
    try Refusal.unless(version == 0, .alreadyThere)
    try check(born: content.born, cpr: content.cpr, today: today)
    return content
  }

  @discardableResult
  public func change(_ content: PersonChanged, today: Day) throws(Refusal) -> PersonChanged {
    try check(born: content.born, cpr: content.cpr, today: today)
    if let died = content.died {
      try Refusal.unless(died <= today, .diedInFuture, dates: ["date": died])
      if let born = content.born ?? born { try Refusal.unless(died >= born, .diedBeforeBorn, dates: ["date": born]) }
    }
    return content
  }

  @discardableResult
  public func relate(_ content: RelationshipRecorded) throws(Refusal) -> RelationshipRecorded {
    try Refusal.unless(content.other != id, .ownRelative)
    return content
  }

  @discardableResult
  public func endRelationship(_ content: RelationshipEnded) throws(Refusal) -> RelationshipEnded {
    try Refusal.unless(
      relationships.contains { $0.content.other == content.other && $0.content.kind == content.kind },
      .unknownRelationship)
    return content
  }

  /// Somebody goes into one other at most, and nobody into themselves or into somebody who has gone into another.
  @discardableResult
  public func merge(_ content: PersonMerged) throws(Refusal) -> PersonMerged {
    try Refusal.unless(content.duplicate != content.kept, .ownRelative)
    try Refusal.unless(mergedInto == nil, .alreadyThere)
    return content
  }

  @discardableResult
  public func unmerge(_ content: PersonUnmerged) throws(Refusal) -> PersonUnmerged {
    let known = content.duplicate == id ? mergedInto.map { [$0] } ?? [] : duplicates
    try Refusal.unless(
      known.contains { $0.content.duplicate == content.duplicate && $0.content.kept == content.kept }, .notJoined)
    return content
  }

  /// A CPR number has ten digits. Whether its date exists isn't asked: there are numbers for those without one.
  private func check(born: Day?, cpr: String?, today: Day) throws(Refusal) {
    if let born { try Refusal.unless(born <= today, .bornInFuture, dates: ["date": born]) }
    if let cpr {
      try Refusal.unless(cpr.utf8.count == 10 && cpr.utf8.allSatisfy { (48...57).contains($0) }, .cprMalformed)
    }
  }
}
