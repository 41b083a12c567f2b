import CaseFile

/// The triggers that a regime file can name.
enum Triggers {
  static let all: [String: Trigger] = Dictionary(
    (notifications + needs + decisions + measures + coercion + requests + policies).map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first })

  /// A matter for each fact of a kind.
  static func each(_ name: String, _ kind: FactKind, _ counts: @escaping @Sendable (Fact) -> Bool = { _ in true })
    -> Trigger
  {
    Trigger(name: name) { reading in reading.all(kind).filter(counts).map { Occurrence($0) } }
  }

  /// One matter while it runs: what starts it again meanwhile joins it, what ends it makes room for a new one.
  static func running(starts: [Fact], isEndedBy ends: [Fact]) -> [Occurrence] {
    var result: [Occurrence] = []
    for start in starts {
      let isRunning =
        result.last.map { last in !ends.contains { $0.at.canFollow(last.at) && $0.at.canPrecede(start.at) } } ?? false
      if isRunning, let index = result.indices.last {
        start.id.map { _ = result[index].aliases.insert($0) }
      } else {
        result.append(Occurrence(start))
      }
    }
    return result
  }
}

extension Occurrence {
  init(_ fact: Fact) {
    self.init(at: fact.at, id: fact.id, fact: fact)
    if let about = fact.about { aliases = [about] }
  }
}
