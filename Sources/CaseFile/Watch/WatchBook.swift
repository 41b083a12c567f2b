/// The watch's log book: what was raised, answered, sent, silent and tried, from the streams of one day or several.
public struct WatchBook: Trait {
  public private(set) var alarms = Alarms()
  public private(set) var messages = Messages()
  public private(set) var silences: [Record<ChannelSilent>] = []
  public private(set) var heard: [Record<ChannelHeard>] = []
  public private(set) var tests: [Record<ChannelTested>] = []

  public init() {}

  public init(_ entries: [Entry]) {
    for entry in entries { take(entry) }
  }

  public mutating func take(_ entry: Entry) {
    alarms.take(entry)
    messages.take(entry)
    silences.take(entry)
    heard.take(entry)
    tests.take(entry)
  }

  /// The silence that is going on, where there is one.
  public func silence(of channel: Channel) -> Record<ChannelSilent>? {
    guard let begun = silences.last(where: { $0.content.channel == channel }) else { return nil }
    return heard.contains { $0.content.channel == channel && $0.recordedAt >= begun.recordedAt } ? nil : begun
  }

  public func lastTest(of probe: Probe) -> Record<ChannelTested>? { tests.last { $0.content.probe == probe } }
}
