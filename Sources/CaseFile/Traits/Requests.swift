/// Requests for access and for erasure, with their answers.
public struct Requests: Trait {
  public private(set) var access: [Record<AccessRequested>] = []
  public private(set) var accessAnswers: [Record<AccessAnswered>] = []
  public private(set) var erasures: [Record<ErasureRequested>] = []
  public private(set) var extensions: [Record<ErasureExtended>] = []
  public private(set) var erasureAnswers: [Record<ErasureAnswered>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    access.take(entry)
    accessAnswers.take(entry)
    erasures.take(entry)
    extensions.take(entry)
    erasureAnswers.take(entry)
  }

  public var openAccess: [Record<AccessRequested>] {
    access.filter { request in !accessAnswers.contains { $0.content.for == request.content.id } }
  }

  public var openErasures: [Record<ErasureRequested>] {
    erasures.filter { request in !erasureAnswers.contains { $0.content.for == request.content.id } }
  }
}

extension Requests {
  /// Answers a request that is open; the same for erasure below.
  @discardableResult
  public func answer(_ content: AccessAnswered) throws(Refusal) -> AccessAnswered {
    try Refusal.unless(openAccess.contains { $0.content.id == content.for }, .alreadyAnswered)
    return content
  }

  @discardableResult
  public func answer(_ content: ErasureAnswered) throws(Refusal) -> ErasureAnswered {
    try Refusal.unless(openErasures.contains { $0.content.id == content.for }, .alreadyAnswered)
    return content
  }
}
