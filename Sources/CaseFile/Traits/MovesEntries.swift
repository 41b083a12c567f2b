// Moving to another municipality.

/// The family has moved.
public struct CaseMoved: Content {
  public static let kind = "case.moved"

  /// The new municipality.
  public var to: String?

  public init(to: String? = nil) {
    self.to = to
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.caseMoved, at: at)
    fact.tell("to", to)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("to", to)
      .list
  }
}

/// The new municipality was notified, with the material and a summary.
public struct MoveNotified: Content {
  public static let kind = "move.notified"

  /// What was sent.
  public var sent: String?

  public init(sent: String? = nil) {
    self.sent = sent
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.moveNotified, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("sent", sent)
      .list
  }
}
