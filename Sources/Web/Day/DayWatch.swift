import CaseFile
import HTML

/// The watch, for the one who has it just now or is asked to take it. It is told from the rota, which is in memory.
struct DayWatch {
  /// When the shift ends; nil for somebody who hasn't the watch.
  let until: Instant?
  /// Those who ask this person to take it over.
  let asking: [String]

  init(_ visit: Visit) {
    let scene = visit.watchScene
    until = scene.holders.filter { $0.staff == visit.me.id }.map(\.until).max()
    asking = scene.rota.openOffers(at: visit.now).map(\.content).filter { $0.to == visit.me.id }
      .map { visit.name(of: $0.from) }
  }

  func view(_ visit: Visit) -> Node {
    let t = visit.t
    let has = until.map { t("day.watch", ["when": t.relative($0, now: visit.now)]) }
    let lines = [has].compactMap { $0 } + asking.map { t("watch.offer.title", ["name": $0]) }
    guard !lines.isEmpty else { return .empty }
    return Notice.info {
      strong(lines.joined(separator: " "))
      " "
      a(t("day.watch.link"), .href(Places.watch()), .class("act"))
    }
  }
}
