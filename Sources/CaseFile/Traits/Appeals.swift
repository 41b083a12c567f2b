/// Appeals and what the reconsideration led to.
public struct Appeals: Trait {
  public private(set) var received: [Record<AppealReceived>] = []
  public private(set) var forwarded: [Record<AppealForwarded>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    received.take(entry)
    forwarded.take(entry)
  }

  /// Those that still wait for their reconsideration.
  public var waiting: [Record<AppealReceived>] {
    received.filter { appeal in
      !forwarded.contains { $0.sequence > appeal.sequence && Self.answers($0.content.for, appeal.content) }
    }
  }

  /// A forwarding names the appeal or the decision that was appealed; where it names nothing, it answers any.
  private static func answers(_ reference: String?, _ appeal: AppealReceived) -> Bool {
    guard let reference else { return true }
    return reference == appeal.id || reference == appeal.for
  }
}

extension Appeals {
  /// Answers an appeal that waits.
  @discardableResult
  public func forward(_ content: AppealForwarded) throws(Refusal) -> AppealForwarded {
    try Refusal.unless(waiting.contains { Self.answers(content.for, $0.content) }, .alreadyAnswered)
    return content
  }
}
