import CaseFile
import HTML

extension CaseTimeline {
  func view(_ id: CaseID, _ t: Words, day: Day, isNow: Bool, canWrite: Bool) -> Node {
    section(.class("timeline-section"), .aria("labelledby", "tidslinje")) {
      h2(t("case.timeline"), .id("tidslinje"))
      if isNow { filters(id, t) }
      if months.isEmpty { p(t("case.timeline.none"), .class("quiet")) }
      for month in months {
        h3("\(t("time.month.\(month.first.month)")) \(month.first.year)", .class("month"))
        ol(.class("timeline")) {
          for item in month.items { item.view(id, t, today: day, sender: choice.sender, canWrite: canWrite) }
        }
      }
      if hasMore, isNow {
        p {
          a(
            t("case.timeline.more", ["shown": String(shown), "total": String(total)]),
            .href(address(id) { $0.count += 40 }), .class("button plain"))
        }
      }
    }
  }

  private func filters(_ id: CaseID, _ t: Words) -> Node {
    HTML.nav(.class("filters"), .aria("label", t("case.timeline.filter"))) {
      ul {
        chip(t("case.timeline.all"), choice.group == nil, address(id) { $0.group = nil })
        for group in groups {
          chip(t("case.timeline.\(group.rawValue)"), choice.group == group, address(id) { $0.group = group })
        }
      }
      ul(.class("senders")) {
        chip(t("case.timeline.any-sender"), choice.sender == nil, address(id) { $0.sender = nil })
        for sender in [Passage.Sender.observation, .assessment, .quotation, .agreement] {
          chip(t("case.sender.\(sender.rawValue)"), choice.sender == sender, address(id) { $0.sender = sender })
        }
      }
    }
  }

  private func chip(_ text: String, _ isHere: Bool, _ address: Address) -> Node {
    li { a(text, .href(address), .aria("current", isHere ? "true" : nil)) }
  }

  private func address(_ id: CaseID, _ change: (inout Choice) -> Void) -> Address {
    var next = choice
    change(&next)
    var address = Places.caseFile(id)
    if let group = next.group { address = address.with("vis", group.rawValue) }
    if let sender = next.sender { address = address.with("afsender", sender.rawValue) }
    if next.count > Choice().count { address = address.with("antal", String(next.count)) }
    return address.at("tidslinje")
  }
}
