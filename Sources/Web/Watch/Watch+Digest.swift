import CaseFile
import Law

extension Watch {
  /// The overview of the day: on working days at the set hour, once. The act's name is the day's, so that a restart sends
  /// no second one.
  func sendDigest(_ scene: WatchScene) async throws {
    let hour = DanishTime.clock(at: scene.now).hour
    let at = scene.rota.settings.digestAt
    guard DanishCalendar.isWorkingDay(scene.today), (at..<at + 4).contains(hour), lastDigest != scene.today else {
      return
    }
    let counts = try await DigestCounts.load(scene)
    let watching = Set(scene.holders.map(\.staff))
    let readers = scene.department.staff.filter { member in
      member.works && !scene.rota.withoutDigest.contains(member.id)
        && (member.role == .teamCoordinator || member.role == .leader || watching.contains(member.id))
    }
    let text = counts.text(scene)
    let messages = readers.compactMap { member in
      services.message(
        .digest, to: member.reach, way: .mail, subject: t("watch.digest.subject", ["date": t.date(scene.today)]),
        text: text, staff: member.id)
    }
    if !messages.isEmpty {
      try await room.write(
        messages.map { scene.filing($0) }, as: ActID(rawValue: "digest-\(scene.today)"), at: scene.now)
    }
    lastDigest = scene.today
  }
}

/// The counts of the day, and nothing but counts.
struct DigestCounts: Hashable, Sendable {
  var new = 0
  var unopened = 0
  var nearing = 0
  var late = 0
  var unconfirmed = 0
  var failed = 0
  var silent: [Channel] = []

  static func load(_ scene: WatchScene) async throws -> DigestCounts {
    var counts = DigestCounts()
    let room = scene.services.watchRoom
    var before = scene.today.adding(days: -1)
    while !DanishCalendar.isWorkingDay(before) { before = before.adding(days: -1) }
    let since = DanishTime.instant(before, hour: scene.rota.settings.digestAt)
    for waiting in try await scene.waiting().map(\.state) where !waiting.isAssessed {
      if waiting.opened == nil { counts.unopened += 1 }
      guard let due = waiting.due else { continue }
      if due <= scene.now { counts.late += 1 } else if due <= scene.now.adding(hours: 6) { counts.nearing += 1 }
    }
    // A confirmation is due within days: what came long ago and is closed needs no look.
    let from = DanishTime.start(of: scene.today.adding(days: -21))
    let engine = Engine(rules: scene.services.rules, setting: Setting(scene.department))
    for entries in try await room.courses(of: room.notifications(since: from).sorted { $0.rawValue < $1.rawValue })
      .values
    {
      guard let received = entries.first(where: { $0.content is NotificationReceived }) else { continue }
      if received.recordedAt >= since { counts.new += 1 }
      let facts = entries.flatMap { $0.content?.facts(at: $0.happenedAt) ?? [] }
      let clock = engine.clocks(of: CaseFacts(facts: facts)).first { $0.id == .notificationConfirm }
      if let clock, case .unfulfilled = clock.state { counts.unconfirmed += 1 }
    }
    let days = (0...scene.today.days(since: before)).map { scene.today.adding(days: -$0) }
    counts.failed = try await room.book(days).messages.all.count { ($0.gaveUpAt ?? Instant(milliseconds: 0)) >= since }
    let month = try await room.book((0...35).map { scene.today.adding(days: -$0) })
    counts.silent = Channel.allCases.filter { month.silence(of: $0) != nil }
    return counts
  }

  func text(_ scene: WatchScene) -> String {
    let t = scene.t
    var lines = [t("watch.digest.lead", ["date": t.date(scene.today)]), ""]
    lines.append("- " + t("watch.digest.new", count: new))
    lines.append("- " + t("watch.digest.unopened", count: unopened))
    lines.append("- " + t("watch.digest.nearing", count: nearing))
    lines.append("- " + t("watch.digest.late", count: late))
    lines.append("- " + t("watch.digest.unconfirmed", count: unconfirmed))
    lines.append("- " + t("watch.digest.failed", count: failed))
    for channel in silent { lines.append("- " + t("watch.digest.silent", ["channel": t(channel)])) }
    return (lines + ["", scene.link, "", t("watch.digest.foot")]).joined(separator: "\n")
  }
}
