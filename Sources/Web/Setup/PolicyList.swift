import CaseFile
import HTML
import Law

/// What the municipality has promised beyond the law: each duty with the limit that comes with Nær, and its own.
struct PolicyList {
  struct Line {
    let provision: Provision
    let own: Record<PolicySet>?
  }

  let lines: [Line]

  init(_ visit: Visit) {
    lines = visit.services.rules.provisions.filter { $0.regime == .policy }.map { provision in
      Line(provision: provision, own: visit.department.policy[provision.duty.rawValue])
    }
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.policy"), Places.setupPolicy) {
      p(t("setup.policy.lead"), .class("lead"))
      for line in lines { draw(line, visit) }
    }
  }

  private func draw(_ line: Line, _ visit: Visit) -> Node {
    let t = visit.t
    let own = line.own?.content
    return card(line.provision.title[t.local]) {
      definitions([
        (t("setup.policy.holds"), Self.state(own, line.provision, t)),
        (t("setup.policy.bundled"), own.map { _ in .text(line.provision.limit[t.local]) }),
        (t("setup.policy.counting"), .text(line.provision.counting[t.local])),
        (t("setup.policy.decided"), own?.why?.orNil.map { .text($0) }),
        (
          t("setup.policy.set"),
          line.own.map { record in
            let who = record.actor.staff.map { visit.name(of: $0) } ?? t("setup.history.system")
            return .text("\(t.relative(record.recordedAt, now: visit.now)), \(who)")
          }
        ),
      ])
      if visit.may(.changePolicy) {
        p {
          a(
            t("setup.policy.change"), .href(Places.setupPolicyDuty(Slug(rawValue: line.provision.duty.rawValue))),
            .aria("label", t("setup.policy.change-title", ["duty": line.provision.title[t.local]])))
        }
      }
    }
  }

  private static func state(_ own: PolicySet?, _ provision: Provision, _ t: Words) -> Node {
    guard let own else {
      return group {
        Pill.quiet(t("setup.policy.standard"))
        " \(provision.limit[t.local])"
      }
    }
    guard own.number != nil else { return Pill.soon(t("setup.policy.off")) }
    return group {
      Pill.good(t("setup.policy.own"))
      " \(OwnLimit.words(own, t))"
    }
  }
}

/// A limit of the municipality's own, in words.
enum OwnLimit {
  enum Unit: String, CaseIterable { case days, weeks, months }

  static func words(_ set: PolicySet, _ t: Words) -> String {
    guard let number = set.number else { return t("setup.policy.off") }
    switch set.unit.flatMap(Unit.init) {
    case .days: return t("setup.limit.days", count: number)
    case .weeks: return t("setup.limit.weeks", count: number)
    case .months: return t("setup.limit.months", count: number)
    case nil: return "\(number)"
    }
  }
}

enum PolicyForm {
  enum State: String, CaseIterable { case own, off }

  static let form = Form(
    "setup-policy",
    [
      .choice(
        "state", "setup.policy.state",
        [
          Field.Option(State.own.rawValue, key: "setup.policy.state.own"),
          Field.Option(State.off.rawValue, key: "setup.policy.state.off"),
        ]
      ).needed(),
      .number("number", "setup.policy.number", in: 1...365),
      .choice(
        "unit", "setup.policy.unit",
        [
          Field.Option(OwnLimit.Unit.days.rawValue, key: "setup.unit.days"),
          Field.Option(OwnLimit.Unit.weeks.rawValue, key: "setup.unit.weeks"),
          Field.Option(OwnLimit.Unit.months.rawValue, key: "setup.unit.months"),
        ]),
      .text("why", "setup.policy.decided", rows: 2).needed().help("setup.policy.decided-help"),
    ])

  static func page(_ visit: Visit, _ duty: Slug) throws -> FormPage {
    let found = visit.services.rules.provisions.first { $0.regime == .policy && $0.duty.rawValue == duty.rawValue }
    guard let provision = found else { throw WebError.notFound }
    let t = visit.t
    var page = FormPage(
      form, title: t("setup.policy.change-title", ["duty": provision.title[t.local]]),
      address: Places.setupPolicyDuty(duty), back: Places.setupPolicy())
    page.about = [duty.rawValue]
    page.seen = visit.department.version
    page.lead = t("setup.policy.form-lead", ["limit": provision.limit[t.local]])
    if let own = visit.department.policy[duty.rawValue]?.content {
      page.prefill.set("state", own.number == nil ? State.off.rawValue : State.own.rawValue)
      page.prefill.set("number", own.number.map(String.init))
      page.prefill.set("unit", own.unit)
    }
    return page
  }

  static func take(_ visit: Visit, _ duty: Slug) async throws -> Reply {
    let t = visit.t
    return try await visit.take(try page(visit, duty)) { answers in
      var content = PolicySet(duty: duty.rawValue, why: answers.text("why"))
      if answers.choice("state", State.self) == .own {
        guard let number = answers.number("number") else {
          throw FieldError("number", t("setup.policy.number-missing"))
        }
        guard let unit = answers.choice("unit", OwnLimit.Unit.self) else {
          throw FieldError("unit", t("setup.policy.unit-missing"))
        }
        (content.number, content.unit) = (number, unit.rawValue)
      } else if answers.number("number") != nil {
        throw FieldError("number", t("setup.policy.number-both"))
      }
      try await visit.fileInDepartment(content)
      return .saved(Places.setupPolicy())
    }
  }
}
