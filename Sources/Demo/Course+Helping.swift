import CaseFile

extension Course {
  /// The decision and the support, or help without a decision.
  mutating func decide(on day: Day) {
    let grounds = record("supports", on: day) { Self.offered($0) != nil }
    let kind = grounds.flatMap(Self.offered) ?? supportKind(on: day)
    let support = newName()
    purpose = grounds?["purpose"]
    if !kind.needsDecision {
      write(day, started(kind, id: support, decision: nil, on: day))
      accompany(support, kind: kind, from: day)
      return
    }
    let decision = newName()
    if chance.happens(84) { hear(about: .decision, for: decision, on: day.adding(days: -chance.number(2...6))) }
    if chance.happens(90) {
      write(
        day.adding(days: -chance.number(1...3)),
        PartiesHeard(
          for: decision, how: chance.happens(70) ? "Samtale" : "Brev", answer: text("decision.answer", on: day)))
    }
    if chance.happens(6) {
      write(day, SupportOffered(support: kind, declined: true, words: text("decision.declined", on: day)))
      end(on: day.adding(days: chance.number(20...60)), reason: .familyDeclined)
      return
    }
    let law = isNewLaw(on: day)
    write(
      day,
      ConsentGiven(
        id: newName(), by: household.parent.id, to: text("consent.to", on: day), about: text("consent.about", on: day)),
      DecisionMade(
        id: decision, about: kind == .placement ? .placement : .support, outcome: .granted, support: kind,
        provision: Self.provision(kind, newLaw: law), purpose: purpose,
        duration: grounds?["duration"], reasons: grounds?["reasons"],
        appealGuidance: true,
        affectsChild: true,
        told: (age(on: day) ?? 0) >= 10 && chance.happens(85) ? [.custodyHolder, .child] : [.custodyHolder],
        consent: "\(household.parent.first) \(chance.happens(50) ? "mundtligt" : "skriftligt")"),
      nextStep(.decide, on: day.adding(days: chance.number(7...14))))
    if chance.happens(4) {
      let at = day.adding(days: chance.number(6...24))
      let appeal = AppealReceived(id: newName(), for: decision, words: text("appeal.words", on: at), late: false)
      write(at, appeal)
      if chance.happens(85) {
        write(
          at.adding(days: chance.number(8...33)),
          AppealForwarded(for: appeal.id, outcome: .upheld, reasons: text("appeal.upheld", on: at)))
      }
    }
    let from = day.adding(days: chance.happens(88) ? chance.number(2...9) : chance.number(25...60))
    write(from, started(kind, id: support, decision: decision, on: from))
    plan(for: support, kind: kind, from: day)
    accompany(support, kind: kind, from: from)
  }

  private func started(_ kind: SupportKind, id: String, decision: String?, on day: Day) -> SupportStarted {
    var chance = chance
    let provider = chance.pick(material.places.providers[kind.rawValue] ?? [])
    return SupportStarted(
      id: id, support: kind, decision: decision, provider: provider?.name,
      ladderStep: kind == .placement ? chance.number(4...6) : nil, purpose: purpose,
      until: day.adding(days: 30 * chance.number(5...14)), pricePerMonth: provider?.price)
  }

  /// The kind of support that the grounds are for. Merged support takes an approval, and the department has none.
  private static func offered(_ grounds: Shelf.Record) -> SupportKind? {
    grounds["kind"].flatMap(SupportKind.init).flatMap { $0 == .mergedFamilyOriented ? nil : $0 }
  }

  private mutating func supportKind(on day: Day) -> SupportKind {
    let age = age(on: day)
    let weighted: [(SupportKind, Int)] =
      switch age ?? -1 {
      case -1:
        [(.counselling, 20), (.earlyHelp, 20), (.familyTreatment, 40), (.homeSupport, 15), (.familyPlacement, 5)]
      case 0...5:
        [
          (.counselling, 16), (.earlyHelp, 14), (.homeSupport, 26), (.familyTreatment, 26), (.dayCare, 6),
          (.respite, 8), (.placement, 4),
        ]
      case 6...12:
        [
          (.counselling, 14), (.earlyHelp, 10), (.homeSupport, 22), (.familyTreatment, 24), (.contactPerson, 12),
          (.respite, 12), (.placement, 6),
        ]
      default:
        [
          (.counselling, 12), (.earlyHelp, 6), (.contactPerson, 34), (.familyTreatment, 18), (.other, 10),
          (.internship, 6), (.placement, 14),
        ]
      }
    return chance.pick(weighted, by: \.1)?.0 ?? .homeSupport
  }

  static func provision(_ kind: SupportKind, newLaw: Bool) -> String {
    if newLaw {
      return switch kind {
      case .dayCare: "barnets lov § 32 stk. 1 nr. 1"
      case .homeSupport: "barnets lov § 32 stk. 1 nr. 2"
      case .contactPerson: "barnets lov § 32 stk. 1 nr. 3"
      case .internship: "barnets lov § 32 stk. 1 nr. 4"
      case .familyTreatment: "barnets lov § 32 stk. 1 nr. 5"
      case .familyPlacement: "barnets lov § 32 stk. 1 nr. 6"
      case .respite: "barnets lov § 32 stk. 1 nr. 7"
      case .placement: "barnets lov § 46"
      default: "barnets lov § 32 stk. 1 nr. 8"
      }
    }
    return switch kind {
    case .dayCare: "serviceloven § 52 stk. 3 nr. 1"
    case .homeSupport: "serviceloven § 52 stk. 3 nr. 2"
    case .familyTreatment: "serviceloven § 52 stk. 3 nr. 3"
    case .familyPlacement: "serviceloven § 52 stk. 3 nr. 4"
    case .respite: "serviceloven § 52 stk. 3 nr. 5"
    case .contactPerson: "serviceloven § 52 stk. 3 nr. 6"
    case .placement: "serviceloven § 52 stk. 3 nr. 7"
    case .internship: "serviceloven § 52 stk. 3 nr. 8"
    default: "serviceloven § 52 stk. 3 nr. 9"
    }
  }

  private mutating func plan(for support: String, kind: SupportKind, from day: Day) {
    let needed = kind == .placement || chance.happens(70)
    if chance.happens(92) {
      write(
        day.adding(days: 1),
        PlanDecided(for: support, needed: needed, reason: needed ? nil : text("plan.not-needed", on: day)))
    }
    guard needed, chance.happens(95) else { return }
    let isInTime = chance.happens(90)
    // Serviceloven asked for the plan before the decision; barnets lov gives three months after it.
    let made =
      isNewLaw(on: day)
      ? day.adding(days: isInTime ? chance.number(10...75) : chance.number(100...150))
      : day.adding(days: isInTime ? -1 : chance.number(30...150))
    write(
      made,
      PlanMade(
        for: support, goals: goals.compactMap { $0.record["steps"] }.joined(separator: "\n"),
        child: text("voice.wish", on: made),
        family: text("plan.family", on: made)))
    if kind == .placement { write(made.adding(days: 5), PlanDelivered(for: support, to: text("plan.to", on: made))) }
  }
}
