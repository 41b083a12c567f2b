/// What is drawn on the case's genogram.
public struct Genograms: Trait {
  /// In the order in which they were first drawn, each as it was said last.
  public private(set) var persons: [RelativeDrawn] = []
  public private(set) var ties: [TieDrawn] = []
  public private(set) var joins: [RelativesJoined] = []
  public private(set) var files: [Record<FamilyFileTaken>] = []
  /// Those of the family who are not to be drawn.
  public private(set) var erased: Set<String> = []
  /// Which file somebody or something came with, until it is drawn anew.
  private var origin: [String: String] = [:]

  public init() {}

  public mutating func take(_ entry: Entry) {
    files.take(entry)
    if let content = entry.content { add(content) }
  }

  /// What the drawing becomes with this: for seeing it before it is written.
  public mutating func add(_ content: any Content) {
    switch content {
    case let content as RelativeDrawn: draw(content, from: nil)
    case let content as TieDrawn: draw(content, from: nil)
    case let content as RelativeErased:
      persons.removeAll { $0.id == content.id }
      ties.removeAll { $0.tie != .household && $0.people.contains(content.id) }
      erased.insert(content.id)
    case let content as TieErased: ties.removeAll { $0.id == content.id }
    case let content as RelativesJoined: joins.append(content)
    case let content as RelativesParted:
      joins.removeAll { $0.duplicate == content.duplicate && $0.kept == content.kept }
    case let content as FamilyFileTaken:
      for one in content.persons { draw(one, from: content.id) }
      for one in content.ties { draw(one, from: content.id) }
    case let content as FamilyFileReturned:
      files.removeAll { $0.content.id == content.for }
      persons.removeAll { origin["person " + $0.id] == content.for }
      ties.removeAll { origin["tie " + $0.id] == content.for }
    default: break
    }
  }

  private mutating func draw(_ one: RelativeDrawn, from file: String?) {
    erased.remove(one.id)
    origin["person " + one.id] = file
    if let index = persons.firstIndex(where: { $0.id == one.id }) {
      persons[index] = one
    } else {
      persons.append(one)
    }
  }

  private mutating func draw(_ one: TieDrawn, from file: String?) {
    origin["tie " + one.id] = file
    if let index = ties.firstIndex(where: { $0.id == one.id }) { ties[index] = one } else { ties.append(one) }
  }
}

extension Genograms {
  public func person(_ id: String) -> RelativeDrawn? { persons.first { $0.id == id } }
  public func tie(_ id: String) -> TieDrawn? { ties.first { $0.id == id } }

  /// A tie binds two at least, each once, and is of a nature that its kind has.
  @discardableResult
  public func draw(_ content: TieDrawn) throws(Refusal) -> TieDrawn {
    let least = content.tie == .household ? 1 : 2
    try Refusal.unless(Set(content.people).count == content.people.count, .ownRelative)
    try Refusal.unless(content.people.count >= least, .unknownRelative)
    if let nature = content.nature {
      try Refusal.unless(content.tie.natures.contains(nature), .unknownRelationship)
    }
    return content
  }

  @discardableResult
  public func erase(_ content: TieErased) throws(Refusal) -> TieErased {
    _ = try Refusal.ifNil(tie(content.id), .unknownRelationship)
    return content
  }

  @discardableResult
  public func join(_ content: RelativesJoined) throws(Refusal) -> RelativesJoined {
    try Refusal.unless(content.duplicate != content.kept, .ownRelative)
    try Refusal.unless(!joins.contains { $0.duplicate == content.duplicate }, .alreadyThere)
    return content
  }

  @discardableResult
  public func part(_ content: RelativesParted) throws(Refusal) -> RelativesParted {
    try Refusal.unless(
      joins.contains { $0.duplicate == content.duplicate && $0.kept == content.kept }, .notJoined)
    return content
  }

  @discardableResult
  public func giveBack(_ content: FamilyFileReturned) throws(Refusal) -> FamilyFileReturned {
    try Refusal.unless(files.contains { $0.content.id == content.for }, .unknownReference)
    return content
  }
}
