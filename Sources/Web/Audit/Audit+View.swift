import CaseFile
import HTML
import Store

extension AuditModel {
  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.page(t("audit.title"), nav: .audit) {
      p(t("audit.lead"), .class("lead"))
      tabs(
        t("audit.kinds"),
        AuditChoice.Group.allCases.map { group in
          (t("audit.group.\(group.rawValue)"), choice.with { $0.group = group }.address, group == choice.group)
        })
      filter(visit)
      if choice.group == .glass { Notice.info(t("audit.glass-lead")) }
      if let caseName {
        Notice.info {
          "\(t("audit.only-case", ["name": caseName])) "
          a(t("audit.all-cases"), .href(choice.with { $0.caseID = nil }.address))
        }
      }
      if lines.isEmpty { p(t("audit.none")) } else { table(visit) }
      pages(t)
    }
  }

  /// Whom and which day: a choice of ours, never a text.
  private func filter(_ visit: Visit) -> Node {
    let t = visit.t
    let staff = visit.department.staff.sorted { ($0.name, $0.id.rawValue) < ($1.name, $1.id.rawValue) }
    return form(.method(.get), .action(Places.audit()), .class("filter")) {
      if choice.group != .all { input(.type(.hidden), .name("slags"), .value(choice.group.rawValue)) }
      if let id = choice.caseID { input(.type(.hidden), .name("sag"), .value(id.rawValue)) }
      div(.class("field")) {
        label(.for("log-who")) { span(t("audit.who"), .class("name")) }
        select(.id("log-who"), .name("hvem")) {
          option(t("audit.everybody"), .value(""))
          for member in staff {
            option(member.name, .value(member.id.rawValue), .selected(member.id == choice.who))
          }
        }
      }
      div(.class("field")) {
        label(.for("log-day")) { span(t("audit.day"), .class("name")) }
        input(.type(.date), .id("log-day"), .name("dag"), .value(choice.day?.description ?? ""))
      }
      button(t("audit.show"), .type(.submit), .class("button plain"))
      if choice.who != nil || choice.day != nil {
        a(t("audit.clear"), .href(choice.with { ($0.who, $0.day) = (nil, nil) }.address))
      }
    }
  }

  private func table(_ visit: Visit) -> Node {
    let t = visit.t
    return stackingTable(
      t("audit.title"),
      heads: [t("audit.when"), t("audit.who"), t("audit.what"), t("audit.about"), t("audit.why")],
      rows: lines.map { line in
        [
          time(t.relative(line.at, now: visit.now), .datetime(DanishTime.day(at: line.at).description)),
          .text(line.who), kind(line.kind, t), about(line, visit),
          group {
            if let detail = line.detail { div { detail } }
            if let right = line.right { span(right, .class("quiet")) }
          },
        ]
      })
  }

  private func kind(_ kind: AuditEvent.Kind, _ t: Words) -> Node {
    let text = t("audit.kind.\(kind.rawValue)")
    switch kind {
    case .breakGlass, .erasure: return Pill.late(text)
    case .refusal, .signInFailed, .lockOut: return Pill.soon(text)
    default: return .text(text)
    }
  }

  private func about(_ line: Line, _ visit: Visit) -> Node {
    switch line.about {
    case .file(let id, let name):
      return choice.caseID == id
        ? .text(name)
        : a(
          name, .href(choice.with { $0.caseID = id }.address),
          .aria("label", visit.t("audit.only-for", ["name": name])))
    case .person(let name): return .text(visit.t("audit.person", ["name": name]))
    case .notification: return .text(visit.t("audit.notification"))
    case nil: return .empty
    }
  }

  @Markup private func pages(_ t: Words) -> Node {
    if choice.before != nil || older != nil {
      p(.class("actions")) {
        if choice.before != nil { a(t("audit.newest"), .href(choice.with { _ in }.address)) }
        if let older { a(t("audit.older"), .href(choice.with { $0.before = older }.address)) }
      }
    }
  }
}
