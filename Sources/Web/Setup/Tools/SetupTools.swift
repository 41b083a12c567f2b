import CaseFile
import HTML
import Measures

extension Places {
  static let setupTools = Place<Nothing>("opsaetning/vaerktoejer")
  static let setupRuler = Place<Nothing>("opsaetning/vaerktoejer/trivselslineal")
  /// A kind of support, by its name.
  static let setupLadder = Place<Slug>("opsaetning/vaerktoejer/indsatstrappe/*")
}

extension Routes {
  static let setupTools: [Route] = [
    .get(Places.setupTools, .readSetup) { visit in SetupTools.reply(visit) },
    .get(Places.setupRuler, .changePolicy) { visit in try await visit.show(RulerForm.page(visit)) },
    .post(Places.setupRuler, .changePolicy) { visit in try await RulerForm.take(visit) },
    .get(Places.setupLadder, .changePolicy) { visit, kind in try await visit.show(LadderForm.page(visit, kind)) },
    .post(Places.setupLadder, .changePolicy) { visit, kind in try await LadderForm.take(visit, kind) },
  ]
}

/// How the tools on the table are set up here.
enum SetupTools {
  static func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.tools"), Places.setupTools) {
      p(t("setup.tools.lead"), .class("lead"))
      ruler(visit)
      ladder(visit)
    }
  }

  private static func ruler(_ visit: Visit) -> Node {
    let (t, setup) = (visit.t, RulerSetup(visit.department))
    return card(t("ruler.title"), id: "lineal") {
      definitions([
        (t("entry.ruler.set.steps"), .text(String(setup.steps))),
        (t("entry.ruler.set.half-steps"), .text(t(setup.hasHalves ? "common.yes" : "common.no"))),
        (
          t("entry.ruler.set.contexts"),
          .text(setup.contexts.map { RulerSetup.name($0, t) }.joined(separator: ", "))
        ),
        (t("entry.ruler.set.why"), visit.department.tools.ruler?.content.why.map { .text($0) }),
      ])
      if visit.may(.changePolicy) {
        p {
          a(
            t("setup.policy.change"), .href(Places.setupRuler()), .class("act"),
            .aria("label", "\(t("setup.policy.change")): \(t("ruler.title"))"))
        }
      }
    }
  }

  private static func ladder(_ visit: Visit) -> Node {
    let t = visit.t
    let (catalogue, prices) = (LadderCatalogue(visit.department), LadderPrices(visit.department))
    let today = DayNumber(visit.today.number)
    return card(t("ladder.title"), id: "trappe") {
      p(t("setup.tools.ladder-lead"), .class("quiet"))
      stackingTable(
        t("ladder.title"),
        heads: [
          t("entry.ladder.set.support"), t("entry.ladder.set.steps"), t("setup.tools.source"),
          t("entry.ladder.set.prices"), "",
        ],
        rows: SupportKind.allCases.map { kind in
          let steps = catalogue.steps(of: kind.rawValue)
          let known = steps.compactMap { step in
            prices.price(of: kind.rawValue, on: step, day: today).map {
              "\(step.rawValue): \(t.money($0.perMonth * 100))"
            }
          }
          return [
            .text(t(kind)), .text(steps.map { "\($0.rawValue). \(t($0.key))" }.joined(separator: "; ")),
            .text(catalogue.place(of: kind.rawValue).map { source(of: $0, t) } ?? ""),
            .text(known.joined(separator: "; ")),
            visit.may(.changePolicy)
              ? a(
                t("setup.policy.change"), .href(Places.setupLadder(Slug(rawValue: kind.rawValue))), .class("act"),
                .aria("label", "\(t("setup.policy.change")): \(t(kind))")) : .empty,
          ]
        })
    }
  }
}

extension SetupTools {
  /// "barnets lov § 30 (læst i en anden tekst)"
  fileprivate static func source(of place: LadderPlace, _ t: Words) -> String {
    [place.source.nonEmpty, "(\(t("feedback.sureness.\(place.sureness.key)")))"].compactMap { $0 }
      .joined(separator: " ")
  }
}

/// How many steps the wellbeing ruler has, and where it is set.
enum RulerForm {
  static let form = Form(
    "setup-ruler",
    [
      .choice(
        "steps", "entry.ruler.set.steps",
        RulerScale.allowedSteps.map { Field.Option(String($0), text: String($0)) }
      ).needed().help("setup.tools.steps-help"),
      .yesNo("half", "entry.ruler.set.half-steps").needed(),
      .several("places", "entry.ruler.set.contexts", RulerPlace.self),
      .text("own", "setup.tools.own-places", rows: 3).help("setup.tools.own-places-help").most(600),
      .text("why", "entry.ruler.set.why", rows: 2).needed().help("setup.policy.decided-help").most(1_000),
    ])

  static func page(_ visit: Visit) -> FormPage {
    let setup = RulerSetup(visit.department)
    var page = FormPage(
      form, title: visit.t("ruler.title"), address: Places.setupRuler(), back: Places.setupTools())
    page.seen = visit.department.version
    page.prefill.set("steps", String(setup.steps))
    page.prefill.set("half", setup.hasHalves ? "yes" : "no")
    page.prefill.set("places", setup.contexts.filter { RulerPlace(rawValue: $0) != nil })
    page.prefill.set("own", setup.contexts.filter { RulerPlace(rawValue: $0) == nil }.joined(separator: "\n"))
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    let t = visit.t
    return try await visit.take(page(visit)) { answers in
      let own = (answers.text("own") ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces }
      let names = (answers.choices("places", RulerPlace.self) ?? []).map(\.rawValue) + own.filter { !$0.isEmpty }
      guard !names.isEmpty else { throw FieldError("places", t("setup.tools.no-place")) }
      guard Set(names.map { $0.lowercased() }).count == names.count else {
        throw FieldError("own", t("setup.tools.same-place"))
      }
      guard let steps = answers.choice("steps").flatMap(Int.init) else {
        throw FieldError("steps", t("setup.tools.steps-help"))
      }
      try await visit.fileInDepartment(
        RulerSet(
          steps: steps, halfSteps: answers.flag("half") ?? false, contexts: names, why: answers.text("why")))
      return .saved(Places.setupTools())
    }
  }
}
