import CaseFile
import HTML

/// What is wrong with the watch itself, said loudly: that it doesn't run, that nobody has it, that nothing can be sent.
struct WatchAlerts {
  let visit: any SignedIn
  private var t: Words { visit.t }

  init(_ visit: any SignedIn) { self.visit = visit }

  var node: Node {
    group {
      for problem in problems { Notice.problem(problem) }
      if visit.services.outgoing.isPretence { Notice.info(t("watch.alert.pretence")) }
    }
  }

  /// For the top of other pages: what is wrong, and who has the watch.
  var strip: Node {
    let holders = visit.watchScene.holders
    let names = holders.map { visit.name(of: $0.staff) }.joined(separator: ", ")
    return group {
      if let problem = pulse { Notice.problem(problem) }
      p(.class("watch-strip")) {
        if holders.isEmpty { Pill.late(t("watch.strip.nobody")) } else { span(t("watch.strip", ["names": names])) }
        " "
        a(t("watch.strip.link"), .href(Places.watch()))
      }
    }
  }

  private var pulse: String? {
    let pulse = visit.services.pulse
    guard !pulse.isAlive(at: visit.now) else { return nil }
    guard let last = pulse.now.watched else { return t("watch.alert.never") }
    return t("watch.alert.dead", ["when": t.relative(last, now: visit.now)])
  }

  private var problems: [String] {
    let scene = visit.watchScene
    let state = visit.services.pulse.now
    var all = [pulse].compactMap { $0 }
    if scene.holders.isEmpty { all.append(t("watch.alert.nobody")) }
    for holder in scene.holders {
      guard let member = visit.department.member(holder.staff) else { continue }
      if member.mobile == nil { all.append(t("watch.alert.no-mobile", ["name": member.name])) }
      if member.mobile == nil, member.email == nil {
        all.append(t("watch.alert.no-reach", ["name": member.name]))
      }
    }
    if visit.services.outgoing.ways.isEmpty { all.append(t("watch.alert.no-way")) }
    for (way, since) in state.failing.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      all.append(t("watch.alert.failing", ["way": t(way), "when": t.relative(since, now: visit.now)]))
    }
    return all
  }
}
