import CaseFile
import HTML
import Law

/// What the law says about a step before it is taken: what must come first, and what only an approval allows.
struct StepLaw {
  let engine: Engine
  let desk: StepDesk
  let step: Step

  private var facts: CaseFacts { CaseFacts(desk.file) }

  /// Duties that must be met before the step, and aren't.
  var blocking: [Duty] {
    let found = step.announces(desk).flatMap { engine.blocked($0, in: facts, asOf: desk.now) }
    return found.reduce(into: []) { all, duty in
      if !all.contains(where: { $0.id == duty.id }) { all.append(duty) }
    }
  }

  /// Whether merged family-oriented support may be adjusted today without a new decision.
  var mergedSupport: Permission { engine.allows(.mergedSupport, on: desk.today, in: facts) }

  var isMergedAllowed: Bool {
    if case .yes = mergedSupport { true } else { false }
  }

  /// Stands over the form. The step can still be written: what comes late isn't void.
  var notice: Node {
    let blocking = blocking
    return group {
      if !blocking.isEmpty {
        section(.class("notice soon blocked"), .aria("labelledby", "foerst")) {
          h2(t("step.blocked", count: blocking.count), .id("foerst"))
          ul { for duty in blocking { li { line(duty) } } }
          p(t("step.blocked.still"), .class("quiet"))
        }
      }
      if step.name == .supportAdjust, desk.file.supports.running.contains(where: { $0.kind == .mergedFamilyOriented }) {
        merged
      }
    }
  }

  private var t: Words { desk.t }
  private var language: LocalText.Language { t.language == .danish ? .da : .en }

  private func line(_ duty: Duty) -> Node {
    group {
      strong(duty.provision.title[language])
      " – "
      duty.provision.paragraph
      if !duty.confirmed {
        " "
        Pill.quiet(t("step.unconfirmed"))
      }
      for step in StepName.answering(duty.id) {
        " "
        a(t(step.key, ["plan": planName]), .href(Places.step(desk.file.id, step, for: reference(duty))))
      }
    }
  }

  /// Only what the case knows by that name.
  private func reference(_ duty: Duty) -> String? { duty.about.flatMap { desk.file.names[$0] == nil ? nil : $0 } }

  private var merged: Node {
    switch mergedSupport {
    case .yes(let approval):
      let until = approval.to.map(t.shortDate) ?? t("step.merged.no-end")
      return Notice.info(t("step.merged.allowed", ["provision": approval.provision, "until": until]))
    case .no(let reason):
      return Notice.info {
        engine.rules.text(reason, language)
        " "
        t("step.merged.refused")
        " "
        a(t("step.decision.made"), .href(Places.step(desk.file.id, .decision)))
      }
    }
  }

  /// handleplan, barnets plan or ungeplan, by the day and the child's age.
  var planName: String {
    let age = desk.file.family.born.map { desk.today.age(bornOn: $0) } ?? 0
    return engine.planName(on: desk.today, childIsYoung: age >= 16)[language]
  }
}

extension StepName {
  /// The step that meets a duty, and the one that tells why it isn't met where the law takes that for an answer.
  static func answering(_ duty: DutyName) -> [StepName] {
    let instead: StepName? = [.childInvolve, .childHearBeforeDecision].contains(duty) ? .childNotHeard : nil
    return [meeting(duty), instead].compactMap { $0 }
  }

  /// The step that meets a duty; nil where it is met elsewhere, as in the inbox, or in the decision itself.
  static func meeting(_ duty: DutyName) -> StepName? {
    switch duty {
    case .childHearOnNotification, .childHearBeforeDecision, .childInvolve: .childHeard
    case .screeningDo: .screening
    case .safetyAssessRiskFirst: .riskAssessed
    case .assessmentFinish: .assessmentFinish
    case .assessmentProvisional: .assessmentProvisional
    case .partiesHear: .partiesHeard
    case .planMake: .plan
    case .planDecide, .youthPlanDecide: .planDecide
    case .planReviseBeforeReturn: .planRevise
    case .planDeliver: .planDeliver
    case .followUpFirst, .followUpLater, .policyFollowUp: .followUp
    case .supervisionVisits: .supervisionVisit
    case .provisionalNotify: .provisionalNotified
    case .provisionalApprove, .placementReHear: .committee
    case .appealReconsider: .appealForward
    case .boardDecide: .board
    case .imposedMeet: .dutyMet
    case .accessAnswer: .accessAnswer
    case .erasureAnswer: .erasureAnswer
    case .moveNotify: .moveNotify
    case .policyStartSupport: .supportStart
    case .policyReview: .review
    case .policyHealthVisitor: .healthVisitor
    case .notificationAssess, .notificationConfirm, .notificationTellOutcome, .notificationSecondAssessor,
      .decisionReasons, .decisionAppealGuidance, .decisionTellChild, .provisionalExpire, .contactBreakExpire:
      nil
    }
  }
}
