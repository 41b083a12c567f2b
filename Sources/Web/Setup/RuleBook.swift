import CaseFile
import HTML
import Law

/// Every provision that Nær counts by, as a lawyer reads it; to filter by body of rules and by how sure they are.
struct RuleBook {
  let version: RuleVersion
  let regime: RegimeName?
  let sureness: Sure?
  let onlyNow: Bool
  let groups: [(regime: RegimeName, provisions: [Provision])]

  /// How sure, as a word of ours that can stand in an address.
  enum Sure: String, CaseIterable {
    case verified = "kilde-set"
    case secondary = "anden-kilde"
    case memory = "hukommelse"
    case unsettled = "uafklaret"

    var sureness: Sureness {
      switch self {
      case .verified: .verified
      case .secondary: .secondary
      case .memory: .memory
      case .unsettled: .unsettled
      }
    }

    init(_ sureness: Sureness) { self = Sure.allCases.first { $0.sureness == sureness } ?? .unsettled }

    func words(_ t: Words) -> String {
      switch self {
      case .verified: t("setup.sure.verified")
      case .secondary: t("setup.sure.secondary")
      case .memory: t("setup.sure.memory")
      case .unsettled: t("setup.sure.unsettled")
      }
    }
  }

  init(_ visit: Visit) {
    version = RuleVersion(visit)
    let (regime, sureness) = (visit.query["lov"].flatMap(RegimeName.init), visit.query["sikker"].flatMap(Sure.init))
    let onlyNow = visit.query["nu"] == "ja"
    (self.regime, self.sureness, self.onlyNow) = (regime, sureness, onlyNow)
    let today = visit.today
    let shown = visit.services.rules.provisions.filter { provision in
      (regime == nil || provision.regime == regime)
        && (sureness == nil || provision.sureness == sureness?.sureness)
        && (!onlyNow || (provision.from <= today && provision.to.map { today <= $0 } ?? true))
    }
    groups = RegimeName.allCases.map { name in (name, shown.filter { $0.regime == name }) }
      .filter { !$0.1.isEmpty }.map { (regime: $0.0, provisions: $0.1) }
  }

  var count: Int { groups.reduce(0) { $0 + $1.provisions.count } }
}

extension RuleBook {
  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.rules"), Places.setupRules) {
      p(t("setup.rules.lead"), .class("lead"))
      div(.class("columns")) {
        div {
          standing(visit)
          marks(t)
        }
        filter(visit)
      }
      p(t("setup.rules.shown", count: count), .class("quiet"), .role("status"))
      for (regime, provisions) in groups {
        card(visit.services.rules.title(of: regime)[t.local]) {
          for provision in provisions { draw(provision, visit) }
        }
      }
    }
  }

  private func standing(_ visit: Visit) -> Node {
    let t = visit.t
    return card(t("setup.rules.version-title")) {
      p { code(version.hash) }
      p { version.isConfirmed ? Pill.good(t("setup.rules.confirmed")) : Pill.soon(t("setup.rules.unconfirmed")) }
      p(t("setup.rules.unsure-count", count: version.unsure))
      for one in version.confirmations {
        let who = one.actor.staff.map { visit.name(of: $0) } ?? t("setup.history.system")
        p(t("setup.rules.by", ["name": who, "when": t.dateTime(one.recordedAt)]))
        if let note = one.content.note { p(note, .class("passage")) }
      }
      if visit.may(.confirmRules) {
        p {
          a(
            t(version.isConfirmed ? "setup.confirm.again" : "setup.confirm.button"),
            .href(Places.setupConfirm(Slug(rawValue: version.hash))), .class("button"))
        }
      }
    }
  }

  /// What the marks stand for.
  private func marks(_ t: Words) -> Node {
    card(t("setup.rules.marks-title")) {
      definitions(Sure.allCases.map { ($0.sureness.rawValue, .text($0.words(t))) })
      p(t("setup.rules.marks"))
    }
  }

  private func filter(_ visit: Visit) -> Node {
    let t = visit.t
    return card(t("setup.rules.filter")) {
      form(.method(.get), .action(Places.setupRules()), .class("stack")) {
        choose(
          "lov", t("setup.rules.regime"), t("setup.rules.all-regimes"), regime?.rawValue,
          RegimeName.allCases.filter { $0 != .frikommune }
            .map { ($0.rawValue, visit.services.rules.title(of: $0)[t.local]) })
        choose(
          "sikker", t("setup.rules.sure"), t("setup.rules.all-sure"), sureness?.rawValue,
          Sure.allCases.map { ($0.rawValue, $0.words(t)) })
        choose(
          "nu", t("setup.rules.force"), t("setup.rules.all-force"), onlyNow ? "ja" : nil,
          [("ja", t("setup.rules.only-now"))])
        p { button(t("setup.rules.show"), .type(.submit), .class("button plain")) }
      }
    }
  }

  private func choose(
    _ name: String, _ title: String, _ all: String, _ chosen: String?, _ options: [(String, String)]
  ) -> Node {
    div(.class("field")) {
      label(.for("rules-\(name)")) { span(title, .class("name")) }
      select(.id("rules-\(name)"), .name(name)) {
        option(all, .value(""))
        for (value, text) in options { option(text, .value(value), .selected(value == chosen)) }
      }
    }
  }

  private func draw(_ provision: Provision, _ visit: Visit) -> Node {
    let t = visit.t
    let force =
      provision.to.map { t("setup.rules.from-to", ["from": t.shortDate(provision.from), "to": t.shortDate($0)]) }
      ?? t("setup.rules.from", ["from": t.shortDate(provision.from)])
    return article(.class("rule"), .id(provision.id)) {
      h3("\(provision.title[t.local]) – \(provision.paragraph)")
      p(.class("marks")) { marks(provision, t) }
      definitions([
        (t("setup.rules.limit"), .text(provision.limit[t.local])),
        (t("setup.rules.counting"), .text(provision.counting[t.local])),
        (t("setup.rules.in-force"), .text(force)),
        (
          t("setup.rules.source"),
          HTML.Link(provision.source).map { a(provision.source, .href($0), .rel("noreferrer")) }
            ?? .text(provision.source)
        ),
      ])
    }
  }

  @Markup private func marks(_ provision: Provision, _ t: Words) -> Node {
    if provision.regime == .policy {
      Pill.quiet(t("setup.rules.own"))
    } else {
      (provision.sureness.isCertain ? Pill.calm : Pill.soon)(
        "\(provision.sureness.rawValue) – \(Sure(provision.sureness).words(t))")
      " "
      if version.isConfirmed {
        Pill.good(t("setup.rules.confirmed"))
      } else if !provision.sureness.isCertain {
        Pill.late(t("setup.rules.not-confirmed"))
      }
    }
  }
}
