/// How a municipality has set up its ruler.
public struct RulerSettings: Codable, Hashable, Sendable {
  public let scale: RulerScale
  public let contexts: [RulerContext]

  public static let standard = RulerSettings(unchecked: .standard, RulerContext.standard)

  private init(unchecked scale: RulerScale, _ contexts: [RulerContext]) {
    self.scale = scale
    self.contexts = contexts
  }

  public enum Refused: Error, Hashable, Sendable {
    case noContexts
    case sameContextTwice(String)
    case contextWithoutName
  }

  public init(scale: RulerScale, contexts: [RulerContext]) throws(Refused) {
    guard !contexts.isEmpty else { throw .noContexts }
    guard contexts.allSatisfy({ !Optional($0.id).isBlank }) else { throw .contextWithoutName }
    var seen: Set<String> = []
    if let twice = contexts.first(where: { !seen.insert($0.id).inserted }) { throw .sameContextTwice(twice.id) }
    self.init(unchecked: scale, contexts)
  }
}
