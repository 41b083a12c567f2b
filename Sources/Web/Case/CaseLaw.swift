import CaseFile
import Law

/// How the case stands with the law: one line, and every duty behind it.
struct CaseLaw: Sendable {
  let missing: [DutyItem]
  let coming: [DutyItem]
  let late: [DutyItem]
  let unclear: [DutyItem]
  let met: [DutyItem]
  let notApplicable: [DutyItem]

  init(_ file: CaseFile, engine: Engine, at moment: Instant, _ t: Words) {
    let items = engine.clocks(of: CaseFacts(file))
      .filter { clock in clock.arose.map { $0 <= moment } ?? true }
      .map { clock in
        DutyItem(
          engine.duty(clock, asOf: moment), nags: clock.nags(at: moment), in: file.id, rules: engine.rules, t)
      }
    self.init(items)
  }

  init(_ items: [DutyItem]) {
    let byStanding = Dictionary(grouping: items, by: \.standing)
    func sorted(_ standing: DutyItem.Standing) -> [DutyItem] {
      (byStanding[standing] ?? []).sorted { ($0.due ?? .max, $0.title) < ($1.due ?? .max, $1.title) }
    }
    missing = sorted(.missing)
    coming = sorted(.coming)
    late = sorted(.late)
    unclear = sorted(.unclear)
    met = sorted(.met)
    notApplicable = sorted(.notApplicable)
  }

  /// Nothing that could be done today is over its time.
  var isLawful: Bool { missing.isEmpty }

  /// The next limit that comes.
  var next: DutyItem? { coming.first { $0.due != nil } }

  var hasUnconfirmed: Bool { (missing + coming + late + met).contains { !$0.duty.confirmed } }
}
