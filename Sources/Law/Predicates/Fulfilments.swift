import CaseFile

/// The fulfilments that a regime file can name.
enum Fulfilments {
  static let all: [String: Fulfilment] = Dictionary(
    (steps + hearings + decisions + measures + coercion).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Met by any fact of the kinds that names the matter, or names none and came after it.
  static func step(_ name: String, _ kinds: FactKind..., counts: @escaping @Sendable (Fact) -> Bool = { _ in true })
    -> Fulfilment
  {
    Fulfilment(name: name, kinds: kinds) { occurrence, reading in
      .done(
        reading.all(of: kinds).filter { fact in
          fact != occurrence.fact && occurrence.concerns(fact) && counts(fact) && fact.at.canFollow(occurrence.at)
        }.map(\.at))
    }
  }

  /// As `step`, for what must name its matter as soon as there are several of them.
  static func named(
    _ name: String, _ kind: FactKind, of matter: FactKind, counts: @escaping @Sendable (Fact) -> Bool = { _ in true }
  )
    -> Fulfilment
  {
    Fulfilment(name: name, kinds: [kind]) { occurrence, reading in
      let all = reading.all(kind).filter { counts($0) && $0.at.canFollow(occurrence.at) }
      let mine = all.filter { $0.about.map(occurrence.ids.contains) ?? false }
      if !mine.isEmpty { return .done(mine.map(\.at)) }
      let anybodys = all.filter { $0.about == nil }
      if anybodys.isEmpty { return .done([]) }
      let others = reading.all(matter)
      if others.count == 1 { return .done(anybodys.map(\.at)) }
      return .cannotTell(Reason("cannot-be-judged.which", ["kind": kind.rawValue]))
    }
  }

  static let steps = [
    named("notification-assessed", .notificationAssessed, of: .notificationReceived),
    named("notification-confirmed", .notificationConfirmed, of: .notificationReceived),
    named("outcome-told", .notificationOutcomeTold, of: .notificationReceived),
    step("screening-done", .screeningDone),
    Fulfilment(name: "safety-risk-assessed", kinds: [.safetyRiskAssessed]) { _, reading in
      .done(reading.all(.safetyRiskAssessed).map(\.at))
    },
    step("assessment-finished", .assessmentFinished),
    step("provisional-assessment-made", .assessmentProvisional),
    step("appeal-forwarded", .appealForwarded),
    step("board-decided", .boardDecided),
    named("access-answered", .accessAnswered, of: .accessRequested),
    named("erasure-answered", .erasureAnswered, of: .erasureRequested),
    // The new municipality may be told before the family has moved.
    Fulfilment(name: "move-notified", kinds: [.moveNotified]) { occurrence, reading in
      let earlier = reading.all(.caseMoved).last { !$0.at.canFollow(occurrence.at) }
      return .done(
        reading.all(.moveNotified).map(\.at).filter { told in earlier.map { told.canFollow($0.at) } ?? true })
    },
    step("duty-met", .dutyMet) { _ in true },
    step("support-started", .supportStarted),
    step("review-held", .reviewHeld),
    Fulfilment(name: "health-visitor-involved", kinds: [.healthVisitorInvolved]) { _, reading in
      .done(reading.all(.healthVisitorInvolved).map(\.at))
    },
  ]
}
