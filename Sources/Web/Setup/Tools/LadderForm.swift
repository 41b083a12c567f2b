import CaseFile
import Measures

/// On which steps a kind of support sits here, and what it costs on each.
enum LadderForm {
  private static func kind(_ slug: Slug) throws -> SupportKind {
    guard let kind = SupportKind(rawValue: slug.rawValue) else { throw WebError.notFound }
    return kind
  }

  private static func price(_ step: LadderStep) -> String { "price-\(step.rawValue)" }

  private static func form(_ t: Words) -> Form {
    Form(
      "setup-ladder",
      [
        .several("steps", "entry.ladder.set.steps", LadderPage.options(t)).help("setup.tools.kind-steps-help"),
        .heading("setup.tools.prices"),
      ] + LadderStep.allCases.map { .money(price($0), "setup.tools.price-\($0.rawValue)") } + [
        .date("from", "setup.tools.price-from").help("ruler.on-help"),
        .text("why", "entry.ladder.set.why", rows: 2).needed().help("setup.policy.decided-help").most(1_000),
      ])
  }

  static func page(_ visit: Visit, _ slug: Slug) throws -> FormPage {
    let kind = try kind(slug)
    let t = visit.t
    var page = FormPage(form(t), title: t(kind), address: Places.setupLadder(slug), back: Places.setupTools())
    page.about = [slug.rawValue]
    page.seen = visit.department.version
    page.lead = t("setup.tools.ladder-lead")
    let prices = LadderPrices(visit.department)
    page.prefill.set("steps", LadderCatalogue(visit.department).steps(of: slug.rawValue).map { String($0.rawValue) })
    for step in LadderStep.allCases {
      let known = prices.price(of: slug.rawValue, on: step, day: DayNumber(visit.today.number))
      page.prefill.set(price(step), known.map { String($0.perMonth) })
    }
    return page
  }

  static func take(_ visit: Visit, _ slug: Slug) async throws -> Reply {
    let kind = try kind(slug)
    let t = visit.t
    return try await visit.take(try page(visit, slug)) { answers in
      let steps = answers.chosen("steps").compactMap(Int.init)
      guard !steps.isEmpty else { throw FieldError("steps", t("ladder.step-missing")) }
      let from = answers.day("from") ?? visit.today
      let prices = try LadderStep.allCases.compactMap { step -> LadderOwnPrice? in
        guard let oere = answers.money(price(step)) else { return nil }
        guard steps.contains(step.rawValue) else { throw FieldError(price(step), t("setup.tools.price-elsewhere")) }
        guard oere % 100 == 0 else { throw FieldError(price(step), t("setup.tools.whole-kroner")) }
        return LadderOwnPrice(step: step.rawValue, perMonth: oere / 100, from: from)
      }
      try await visit.fileInDepartment(
        LadderSet(support: kind, steps: steps, prices: prices.isEmpty ? nil : prices, why: answers.text("why")))
      return .saved(Places.setupTools())
    }
  }
}
