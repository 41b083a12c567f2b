// What the public's page says of how the municipality is reached.

/// How somebody who can't wait reaches the municipality: shown first on the public's page.
public struct DoorSet: Content {
  public static let kind = "door.set"

  /// The telephone that is answered around the clock; nil takes it off the page.
  public var telephone: String?
  /// The telephone of the office hours, where that is another one.
  public var daytime: String?
  /// When the office answers, in words: "hverdage kl. 8-15".
  public var hours: String?

  public init(telephone: String? = nil, daytime: String? = nil, hours: String? = nil) {
    self.telephone = telephone
    self.daytime = daytime
    self.hours = hours
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("telephone", telephone)
      .particular("daytime", daytime)
      .particular("hours", hours)
      .list
  }
}
