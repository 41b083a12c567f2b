import CaseFile
import Measures

extension LadderCatalogue {
  /// Ours to begin with, the municipality's own in place of ours.
  init(_ department: Department) {
    self.init()
    for record in department.tools.ladder {
      let own = record.content
      set(
        LadderPlace(
          own.support.rawValue, steps: own.steps.compactMap(LadderStep.init), source: own.why ?? "", sureness: .chosen))
    }
  }
}

extension LadderPrices {
  /// The municipality's own; there are no others.
  init(_ department: Department) {
    self.init()
    for record in department.tools.ladder {
      for price in record.content.prices ?? [] {
        guard let step = LadderStep(rawValue: price.step) else { continue }
        // What was set has been checked.
        try? take(
          LadderPrice(
            support: record.content.support.rawValue, step: step, perMonth: price.perMonth,
            from: DayNumber(price.from.number), setBy: record.actor.staff?.rawValue ?? ""))
      }
    }
  }
}

/// A support of the case on the ladder, with what was said of why it sits there.
struct LadderSupport: Sendable {
  let support: Support
  /// Nil where neither anybody nor the kind of support has said.
  let step: LadderStep?
  /// Where the kind alone says the step: from where we have it, and how surely. Nil where somebody has said it.
  let usual: LadderPlace?
  let purpose: String?
  let months: Int?
  let need: LadderStep?
  let why: String?
  let questions: [LadderQuestion]

  init(_ support: Support, in file: CaseFile, _ catalogue: LadderCatalogue) {
    let started = support.started.content
    let placed = file.ladder.placed(support.id)?.content
    let decision = started.decision.flatMap { id in file.decisions.made.first { $0.content.id == id }?.content }
    let untilMonths = started.until.map { max(1, Int((Double($0.days(since: support.started.day)) / 30.4).rounded())) }
    let said = (placed?.step ?? started.ladderStep).flatMap(LadderStep.init)
    let step = said ?? catalogue.step(of: started.support.rawValue)
    let mark = step.map { step in
      LadderMark(
        id: support.id, .began, step: step, day: DayNumber(support.started.day.number),
        support: started.support.rawValue, need: placed?.need.flatMap(LadderStep.init),
        purpose: placed?.purpose ?? started.purpose ?? decision?.purpose,
        expectedDays: (placed?.months ?? untilMonths).map { $0 * 30 }, by: Scorer(.caseworker))
    }
    self.support = support
    self.step = step
    usual = said == nil && step != nil ? catalogue.place(of: started.support.rawValue) : nil
    purpose = placed?.purpose ?? started.purpose ?? decision?.purpose
    months = placed?.months ?? untilMonths
    need = placed?.need.flatMap(LadderStep.init)
    why = placed?.why
    questions = mark?.questions(catalogue) ?? []
  }

  /// Kroner a month: as it was written with the support, else the municipality's own price of the kind on that step.
  func price(on day: Day, _ prices: LadderPrices) -> Int? {
    if let own = support.started.content.pricePerMonth { return own }
    return step.flatMap { prices.price(of: support.kind.rawValue, on: $0, day: DayNumber(day.number))?.perMonth }
  }
}
