// The child's voice: what the child said, and how much it weighed.

public enum HearingAbout: String, Codable, Hashable, Sendable, CaseIterable {
  case notification
  case assessment
  case decision
  case followUp = "follow-up"
  case other
}

/// The child's view was sought by a talk or other direct contact.
public struct ChildHeard: Content {
  public static let kind = "child.heard"

  /// What the talk was for.
  public var about: HearingAbout
  /// The notification, decision or support it was about.
  public var `for`: String?
  /// What the child said, in the child's words.
  public var said: String?
  /// What was seen.
  public var observed: String?
  /// How it weighs in what we do.
  public var weighed: String?
  /// Whether a parent was there.
  public var parentsPresent: Bool?
  /// Where the talk was held.
  public var `where`: String?

  public init(
    about: HearingAbout, for reference: String? = nil, said: String? = nil, observed: String? = nil,
    weighed: String? = nil, parentsPresent: Bool? = nil, where place: String? = nil
  ) {
    self.about = about
    self.for = reference
    self.said = said
    self.observed = observed
    self.weighed = weighed
    self.parentsPresent = parentsPresent
    self.where = place
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.childHeard, at: at, for: self.for)
    fact.tell("about", about.rawValue)
    fact.tell("parents-present", parentsPresent)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("about", about)
      .quotation("said", said)
      .observation("observed", observed)
      .assessment("weighed", weighed)
      .yesNo("parents-present", parentsPresent)
      .particular("where", self.where)
      .list
  }
}

/// Why no talk was held, and how the child's view was found instead.
public struct ChildNotHeard: Content {
  public static let kind = "child.not-heard"

  /// The decision it was about.
  public var `for`: String?
  /// Age or other circumstances that spoke decisively against it.
  public var reason: String?
  /// How the child's view was found in another way.
  public var instead: String?

  public init(for reference: String? = nil, reason: String? = nil, instead: String? = nil) {
    self.for = reference
    self.reason = reason
    self.instead = instead
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.childNotHeard, at: at, for: self.for)
    fact.tell("reason", reason)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("reason", reason)
      .observation("instead", instead)
      .list
  }
}
