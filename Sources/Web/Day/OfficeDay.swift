import CaseFile
import HTML

/// The day of those who don't work with families: what their role has to look after.
struct OfficeDay: Sendable {
  let role: Role
  let links: [Navigation]

  init(_ visit: Visit) {
    role = visit.me.role
    links = Navigation.items(for: visit.me.role, in: visit.services.routes).filter { $0 != .day }
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.page(t("day.title"), nav: .day, narrow: true) {
      p(t("day.office.\(role.rawValue)"), .class("lead"))
      DayWatch(visit).view(visit)
      ul(.class("office-links")) {
        for link in links { li { a(t(link.key), .href(link.address), .class("button plain")) } }
      }
    }
  }
}
