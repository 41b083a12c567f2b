import CaseFile
import Law
import Store

extension Watch {
  /// Which channels have fallen silent, and which are heard again. A silence has one name, made of its channel and its
  /// beginning: it is told once, whatever happens in between.
  func listen(_ scene: WatchScene) async throws {
    let heard = try await scene.arrivals()
    let book = try await room.book((0...35).map { scene.today.adding(days: -$0) })
    for channel in Channel.allCases {
      let arrivals = heard[channel] ?? []
      if let silence = book.silence(of: channel) {
        guard let last = arrivals.last, last > silence.content.since else { continue }
        let name = ActID(rawValue: "heard-\(channel.rawValue)-\(last.milliseconds)")
        try await room.write([scene.filing(ChannelHeard(channel: channel))], as: name, at: scene.now)
      } else if let found = scene.silence(arrivals) {
        try await tell(found, channel, scene)
      }
    }
  }

  private func tell(_ found: Silence.Found, _ channel: Channel, _ scene: WatchScene) async throws {
    let entry = ChannelSilent(
      channel: channel, since: found.since, usual: Int((found.usual * 10).rounded()), weeks: found.weeks)
    let reason = scene.reason(channel, entry)
    let messages = scene.keepers(
      .silence, subject: t("watch.silence.subject", ["channel": t(channel)]), text: reason)
    let name = ActID(rawValue: "silent-\(channel.rawValue)-\(found.since.milliseconds)")
    try await room.write([scene.filing(entry)] + messages.map { scene.filing($0) }, as: name, at: scene.now)
  }
}

extension WatchScene {
  /// When notifications came lately, by channel.
  func arrivals() async throws -> [Channel: [Instant]] {
    let since = DanishTime.start(of: today.adding(days: -7 * 20))
    return Dictionary(grouping: try await services.watchRoom.arrivals(since: since), by: \.channel)
      .mapValues { $0.map(\.at).filter { $0 <= now } }
  }

  func silence(_ arrivals: [Instant]) -> Silence.Found? {
    Silence.judge(
      arrivals, now: now, floor: rota.settings.silenceFloor, isHoliday: DanishCalendar.isWeekdayHoliday)
  }

  /// "Der er ikke kommet nogen … siden …; der plejer at komme omkring 6 på den tid."
  func reason(_ channel: Channel, _ silence: ChannelSilent) -> String {
    t(
      "watch.silence.reason",
      [
        "channel": t(channel), "since": t.dateTime(silence.since), "usual": Self.tenths(silence.usual, t),
        "weeks": String(silence.weeks),
      ])
  }

  static func tenths(_ number: Int, _ t: Words) -> String {
    guard number < 100, number % 10 != 0 else { return String((number + 5) / 10) }
    return "\(number / 10)\(t.language == .danish ? "," : ".")\(number % 10)"
  }

  /// To those who look after the installation by every way, and to the coordinators by mail.
  func keepers(_ purpose: MessagePurpose, subject: String, text: String) -> [MessageQueued] {
    let mail = [text, "", link, "", t("watch.message.foot")].joined(separator: "\n")
    let sms = "\(text) \(link)"
    return members([.administrator]).flatMap { messages(purpose, to: $0, subject: subject, mail: mail, sms: sms) }
      + members([.teamCoordinator]).flatMap {
        messages(purpose, to: $0, ways: [.mail], subject: subject, mail: mail, sms: sms)
      }
  }
}
