/// What the municipality has brought and chosen for its feedback measures.
public struct MeasureBook: Hashable, Sendable {
  /// Those in use, in the order they came: of two for the same thing the later holds.
  public private(set) var packs: [Record<MeasurePackTaken>] = []
  public private(set) var licences: [Record<MeasureLicenceRecorded>] = []
  /// The first day without it, by licence; the earliest holds.
  public private(set) var ended: [String: Record<MeasureLicenceEnded>] = [:]
  public private(set) var expected: Record<ExpectedCoursesChosen>?
  /// The municipality's own figures, in the order they were set.
  public private(set) var norms: [Record<MeasureNormSet>] = []

  public init() {}

  mutating func take(_ entry: Entry) {
    packs.take(entry)
    licences.take(entry)
    expected.take(entry)
    norms.take(entry)
    if let dropped = entry.record(MeasurePackDropped.self) {
      packs.removeAll { $0.content.id == dropped.content.for }
    }
    if let end = entry.record(MeasureLicenceEnded.self),
      ended[end.content.for].map({ end.content.on < $0.content.on }) ?? true
    {
      ended[end.content.for] = end
    }
  }

  public func pack(_ id: String) -> MeasurePackTaken? { packs.first { $0.content.id == id }?.content }
  public func licence(_ id: String) -> MeasureLicenceRecorded? { licences.first { $0.content.id == id }?.content }
}

extension MeasureBook {
  @discardableResult
  public func take(_ content: MeasurePackTaken) throws(Refusal) -> MeasurePackTaken {
    try Refusal.unless(pack(content.id) == nil, .alreadyThere)
    return content
  }

  @discardableResult
  public func drop(_ content: MeasurePackDropped) throws(Refusal) -> MeasurePackDropped {
    try Refusal.unless(pack(content.for) != nil, .unknownPack)
    return content
  }

  @discardableResult
  public func record(_ content: MeasureLicenceRecorded) throws(Refusal) -> MeasureLicenceRecorded {
    try Refusal.unless(licence(content.id) == nil, .alreadyThere)
    if let until = content.until {
      try Refusal.unless(until >= content.from, .licenceEndsBeforeStart, dates: ["date": content.from])
    }
    return content
  }

  @discardableResult
  public func end(_ content: MeasureLicenceEnded) throws(Refusal) -> MeasureLicenceEnded {
    let licence = try Refusal.ifNil(licence(content.for), .unknownLicence)
    try Refusal.unless(content.on >= licence.from, .licenceEndsBeforeStart, dates: ["date": licence.from])
    return content
  }

  @discardableResult
  public func choose(_ content: ExpectedCoursesChosen) throws(Refusal) -> ExpectedCoursesChosen {
    if content.model == .pack { _ = try Refusal.ifNil(content.for.flatMap(pack), .unknownPack) }
    return content
  }
}
