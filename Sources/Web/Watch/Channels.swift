import CaseFile
import HTML
import Law

/// Each way in and out: when something last came, what is usual, how it went when it was last tried.
struct ChannelsModel {
  struct WayIn {
    let channel: Channel
    let last: Instant?
    let usual: Silence.Found?
    let silence: ChannelSilent?
  }

  struct Tried {
    let probe: Probe
    let last: Record<ChannelTested>?
  }

  let ways: [WayIn]
  let tried: [Tried]

  static func load(_ visit: Visit) async throws -> ChannelsModel {
    let scene = visit.watchScene
    let book = try await visit.services.watchRoom.book((0...35).map { visit.today.adding(days: -$0) })
    let arrivals = try await scene.arrivals()
    return ChannelsModel(
      ways: Channel.allCases.map { channel in
        let came = arrivals[channel] ?? []
        return WayIn(
          channel: channel, last: came.last,
          usual: Silence.usual(came, now: visit.now, isHoliday: DanishCalendar.isWeekdayHoliday),
          silence: book.silence(of: channel)?.content)
      },
      tried: Probes.present(visit.services).map { Tried(probe: $0, last: book.lastTest(of: $0)) })
  }

  /// Tries one now. A way out also gets a real message, to whoever asks.
  static func tryNow(_ visit: Visit, _ name: Slug) async throws -> Reply {
    guard let probe = Probe(rawValue: name.rawValue), Probes.present(visit.services).contains(probe) else {
      throw WebError.notFound
    }
    let scene = visit.watchScene
    var filings = [scene.filing(await Probes.run(probe, visit.services, by: visit.me.id))]
    let way: MessageWay? = probe == .mail ? .mail : probe == .sms ? .sms : nil
    if let way {
      let text = visit.t("watch.test.text")
      let messages = scene.messages(
        .test, to: visit.me, ways: [way], subject: visit.t("watch.test.subject"), mail: text, sms: text)
      filings += messages.map { scene.filing($0) }
    }
    try await visit.write(filings)
    return .saved(Places.channels())
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.watchPage(t("watch.channels.title"), Places.channels) {
      WatchAlerts(visit).node
      card(t("watch.channels.in")) {
        p(t("watch.channels.in-lead"), .class("quiet"))
        stackingTable(
          t("watch.channels.in"),
          heads: [
            t("watch.head.channel"), t("watch.head.last"), t("watch.head.usual"), t("watch.head.state"),
          ],
          rows: ways.map { way in
            [
              .text(t(way.channel)), .text(way.last.map { t.relative($0, now: visit.now) } ?? t("watch.never")),
              .text(usual(way, visit)), state(way, t),
            ]
          })
      }
      card(t("watch.channels.tried")) {
        p(t("watch.channels.tried-lead"), .class("quiet"))
        if tried.isEmpty { p(t("watch.channels.none")) }
        stackingTable(
          t("watch.channels.tried"),
          heads: [t("watch.head.channel"), t("watch.head.tried"), t("watch.head.state"), t("watch.head.try")],
          rows: tried.map { row($0, visit) })
      }
    }
  }

  private func usual(_ way: WayIn, _ visit: Visit) -> String {
    guard let usual = way.usual else { return visit.t("watch.usual.unknown") }
    let number = WatchScene.tenths(Int((usual.usual * 10).rounded()), visit.t)
    return visit.t("watch.usual", ["count": number, "weeks": String(usual.weeks)])
  }

  private func state(_ way: WayIn, _ t: Words) -> Node {
    if way.silence != nil { return Pill.late(t("watch.state.silent")) }
    return way.usual == nil ? Pill.quiet(t("watch.state.few")) : Pill.good(t("watch.state.usual"))
  }

  private func row(_ one: Tried, _ visit: Visit) -> [Node] {
    let t = visit.t
    let state: Node =
      switch one.last?.content {
      case nil: Pill.quiet(t("watch.state.untried"))
      case let test? where test.works: Pill.good(t("watch.state.works"))
      case let test?:
        group {
          Pill.late(t("watch.state.broken"))
          span(" \(test.why.map { t($0) } ?? "")", .class("quiet"))
        }
      }
    let button =
      visit.may(.tryChannel)
      ? visit.oneButton(
        t("watch.try"), Places.tryChannel(Slug(rawValue: one.probe.rawValue)),
        describedBy: t("watch.try.for", ["probe": t(one.probe)])) : Node.text("–")
    return [
      .text(t(one.probe)), .text(one.last.map { t.relative($0.recordedAt, now: visit.now) } ?? t("watch.never")), state,
      button,
    ]
  }
}
