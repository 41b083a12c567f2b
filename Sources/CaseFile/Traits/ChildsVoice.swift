/// What the child has said, and when we asked.
public struct ChildsVoice: Trait {
  public private(set) var heard: [Record<ChildHeard>] = []
  public private(set) var notHeard: [Record<ChildNotHeard>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    heard.take(entry)
    notHeard.take(entry)
  }

  /// The latest of the child's own words.
  public var latestWords: Record<ChildHeard>? { heard.last { $0.content.said?.isEmpty == false } }
}
