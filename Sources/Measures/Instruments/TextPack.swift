/// The wording of one instrument in one language. Ours lie in the project; a licensed one is uploaded by the
/// municipality that holds the licence, and never lies here.
public struct TextPack: Codable, Hashable, Sendable {
  public let instrument: Instrument.Reference
  /// The group it speaks to; nil where one wording serves all.
  public let group: String?
  public let language: String
  public let title: String
  public let instruction: String
  /// What rights holders want shown with the form.
  public let notice: String?
  public let items: [ItemText]
  /// The words at the steps of a scale, by its value as written: `0`, `1` …
  public let steps: [String: String]?

  public struct ItemText: Codable, Hashable, Sendable {
    public let id: String
    public let text: String
    /// At the ends of the line.
    public let low: String?
    public let high: String?

    public init(id: String, text: String, low: String? = nil, high: String? = nil) {
      self.id = id
      self.text = text
      self.low = low
      self.high = high
    }
  }

  public init(
    instrument: Instrument.Reference, group: String? = nil, language: String, title: String, instruction: String,
    notice: String? = nil, items: [ItemText], steps: [String: String]? = nil
  ) {
    self.instrument = instrument
    self.group = group
    self.language = language
    self.title = title
    self.instruction = instruction
    self.notice = notice
    self.items = items
    self.steps = steps
  }

  public enum Fault: Hashable, Sendable {
    case forAnother(Instrument.Reference)
    case unknownGroup(String)
    case missing(item: String)
    case empty(item: String)
    case unknown(item: String)
    case twice(item: String)
  }

  /// What keeps these texts from being used with that instrument: an item without words, or words without an item.
  public func faults(for other: Instrument) -> [Fault] {
    guard instrument == other.reference else { return [.forAnother(instrument)] }
    var faults: [Fault] = []
    if let group, !other.groups.contains(where: { $0.id == group }) { faults.append(.unknownGroup(group)) }
    for item in other.items {
      let texts = items.filter { $0.id == item.id }
      if texts.isEmpty { faults.append(.missing(item: item.id)) }
      if texts.count > 1 { faults.append(.twice(item: item.id)) }
      if texts.contains(where: { $0.text.allSatisfy(\.isWhitespace) }) { faults.append(.empty(item: item.id)) }
    }
    let known = Set(other.items.map(\.id))
    return faults + items.filter { !known.contains($0.id) }.map { .unknown(item: $0.id) }
  }
}
