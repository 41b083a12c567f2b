import CaseFile
import HTML

/// The watch's log book of one day: alarms, answers, messages and what became of them, silences, tests, and who had the
/// watch.
struct LogBook {
  struct Line {
    let at: Instant
    let title: String
    let detail: String?
    let isBad: Bool
  }

  let day: Day
  let lines: [Line]

  static func load(_ visit: Visit, _ day: Day) async throws -> LogBook {
    let entries = try await visit.services.watchRoom.entries(of: [day])
    let department = try await visit.services.vault.departmentEntries()
    let handovers = department.filter { DanishTime.day(at: $0.recordedAt) == day && isOfWatch($0) }
    let writer = LogWriter(visit: visit, messages: WatchBook(entries).messages)
    let all = (entries + handovers).sorted { ($0.recordedAt, $0.sequence) < ($1.recordedAt, $1.sequence) }
    // What was told in one message is one line.
    var together: [ActID: [AlarmRaised]] = [:]
    for entry in all {
      if let alarm = entry.content as? AlarmRaised { together[entry.act, default: []].append(alarm) }
    }
    let lines = all.compactMap { entry -> Line? in
      guard entry.content is AlarmRaised else { return writer.line(entry) }
      return together.removeValue(forKey: entry.act).map { writer.line($0, at: entry.recordedAt) }
    }
    return LogBook(day: day, lines: lines.reversed())
  }

  private static func isOfWatch(_ entry: Entry) -> Bool {
    entry.kind.hasPrefix("watch.")
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    let here: (Int) -> Address = { Places.watchBookOf(Slug(rawValue: day.adding(days: $0).description)) }
    return visit.watchPage(t("watch.book.title"), Places.watchBook) {
      h2(t.date(day))
      p(.class("actions")) {
        a(t("watch.book.before"), .href(here(-1)))
        if day < visit.today { a(t("watch.book.after"), .href(here(1))) }
      }
      if lines.isEmpty { p(t("watch.book.empty")) }
      ol(.class("timeline")) {
        for line in lines {
          timelineItem(t.clock(line.at), day.description, title: line.title, line.isBad ? "late" : "") {
            if let detail = line.detail { p(detail) }
          }
        }
      }
    }
  }
}

/// An entry of the log book in words.
struct LogWriter {
  let visit: Visit
  let messages: Messages
  private var t: Words { visit.t }

  func line(_ entry: Entry) -> LogBook.Line? {
    func made(_ title: String, _ detail: String? = nil, bad: Bool = false) -> LogBook.Line {
      LogBook.Line(at: entry.recordedAt, title: title, detail: detail, isBad: bad)
    }
    let who = entry.actor.staff.map { visit.name(of: $0) }
    switch entry.content {
    case let content as AlarmAnswered: return made(t("watch.book.answered", ["name": visit.name(of: content.by)]))
    case let content as MessageQueued:
      return content.staff == nil && content.purpose != .test ? nil : made(message(content), state(content.id))
    case let content as MessageFailed:
      guard let queued = messages.named(content.for)?.queued else { return nil }
      return made(
        t(content.final ? "watch.book.gave-up" : "watch.book.failed", ["message": message(queued)]), t(content.why),
        bad: true)
    case let content as ChannelSilent:
      return made(
        t("watch.book.silent", ["channel": t(content.channel)]),
        WatchScene(visit.services, visit.department, now: visit.now, t: t).reason(content.channel, content), bad: true)
    case let content as ChannelHeard: return made(t("watch.book.heard", ["channel": t(content.channel)]))
    case let content as ChannelTested:
      return made(
        t(content.works ? "watch.book.works" : "watch.book.broken", ["probe": t(content.probe)]),
        content.why.map { t($0) }, bad: !content.works)
    case let content as WatchTaken: return made(t("watch.book.taken", ["name": visit.name(of: content.by)]))
    case let content as WatchOffered:
      return made(
        t("watch.book.offered", ["from": visit.name(of: content.from), "to": visit.name(of: content.to)]), content.note)
    case is WatchPlanned, is WatchDateSet, is WatchSettingsSet:
      return made(t("entry.\(entry.kind)"), who.map { t("setup.history.by", ["name": $0]) })
    default: return nil
    }
  }

  /// The alarms of one act: what waits, and who was told.
  func line(_ alarms: [AlarmRaised], at: Instant) -> LogBook.Line {
    let level = alarms.first.map { t($0.level) } ?? ""
    let names = (alarms.first?.to ?? []).map { visit.name(of: $0) }.joined(separator: ", ")
    let reasons = AlarmReason.allCases.compactMap { reason -> String? in
      let count = alarms.count { $0.reason == reason }
      return count == 0 ? nil : t("watch.book.reason", ["reason": t(reason), "number": String(count)])
    }
    let told = names.isEmpty ? t("watch.book.to-nobody") : names
    return LogBook.Line(
      at: at, title: t("watch.book.alarm", ["level": level]) + " " + t("watch.book.alarms", count: alarms.count),
      detail: (reasons + [told]).joined(separator: " · "), isBad: alarms.allSatisfy(\.messages.isEmpty))
  }

  /// "Sms til Mette Holm: alarm"
  private func message(_ queued: MessageQueued) -> String {
    let values = ["way": t(queued.way), "name": visit.name(of: queued.staff), "purpose": t(queued.purpose)]
    return t("watch.book.message", values)
  }

  private func state(_ id: MessageID) -> String {
    guard let message = messages.named(id) else { return "" }
    if let sent = message.sentAt {
      return t(
        visit.services.outgoing.isPretence ? "watch.book.pretended" : "watch.book.sent", ["time": t.clock(sent)])
    }
    return t(message.gaveUpAt == nil ? "watch.book.waits" : "watch.book.not-sent")
  }
}
