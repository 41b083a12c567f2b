// The channels themselves: that one has fallen silent, that it is heard again, and how it went when it was tried.

/// A channel has been silent for longer than is usual at this hour.
public struct ChannelSilent: Content {
  public static let kind = "channel.silent"

  public var channel: Channel
  /// The last notification on it.
  public var since: Instant
  /// How many usually come in such a time, in tenths.
  public var usual: Int
  /// How many weeks that is reckoned from.
  public var weeks: Int

  public init(channel: Channel, since: Instant, usual: Int, weeks: Int) {
    self.channel = channel
    self.since = since
    self.usual = usual
    self.weeks = weeks
  }

  public var passages: [Passage] { Passages(Self.kind).choice("channel", channel).list }
}

/// Something has come on a channel that was silent.
public struct ChannelHeard: Content {
  public static let kind = "channel.heard"

  public var channel: Channel

  public init(channel: Channel) { self.channel = channel }

  public var passages: [Passage] { Passages(Self.kind).choice("channel", channel).list }
}

/// What can be tried of the ways in and out.
public enum Probe: String, Codable, Hashable, Sendable, CaseIterable {
  /// The public's page.
  case web
  /// The folder that mails are dropped in.
  case drop
  /// The address that other systems send to.
  case system
  /// The mail server.
  case mail
  /// The text-message gateway.
  case sms
}

/// A channel was tried.
public struct ChannelTested: Content {
  public static let kind = "channel.tested"

  public var probe: Probe
  public var works: Bool
  /// Key of the text catalogue that says what went wrong.
  public var why: String?
  /// Who asked for it; nil is the watch itself.
  public var by: StaffID?

  public init(probe: Probe, works: Bool, why: String? = nil, by: StaffID? = nil) {
    self.probe = probe
    self.works = works
    self.why = why
    self.by = by
  }

  public var passages: [Passage] {
    Passages(Self.kind).choice("probe", probe).yesNo("works", works).particular("why", why).list
  }
}
