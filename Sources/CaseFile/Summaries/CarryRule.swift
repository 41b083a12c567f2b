/// Which text a field can take over, and from where.
struct CarryRule: Sendable {
  let field: String
  /// Senders whose text can stand in the field as it is.
  let takes: Set<Passage.Sender>
  let sources: [Source]

  enum Source: Sendable {
    /// The newest text under any of the headings, however old: how something stands.
    case newest([String])
    /// All texts under the headings since the last entry of the same kind: what has come since.
    case since([String])
    /// The goals that are worked for.
    case goals
  }

  private init(_ field: String, _ takes: Set<Passage.Sender>, _ sources: [Source]) {
    self.field = field
    self.takes = takes
    self.sources = sources
  }

  private static func newest(_ fields: String...) -> Source { .newest(fields.map { "entry.\($0)" }) }
  private static func since(_ fields: String...) -> Source { .since(fields.map { "entry.\($0)" }) }

  /// The phases of the work, each fed by the ones before.
  static let byKind: [String: [CarryRule]] = [
    ScreeningDone.kind: [
      CarryRule(
        "worries", [.assessment],
        [
          since("notification.received.words", "notification.assessed.assessment"),
          newest("screening.done.worries", "brief-assessment.made.worries"),
        ]),
      CarryRule("works", [.assessment], [newest("screening.done.works", "brief-assessment.made.works")]),
      CarryRule("reasons", [.assessment], [since("need.known.why")]),
    ],
    ClarificationStarted.kind: [
      CarryRule("about", [.agreement], [newest("screening.done.worries", "brief-assessment.made.worries")])
    ],
    ClarificationFinished.kind: [
      CarryRule("observed", [.observation], [since("contact.made.observed", "child.heard.observed")]),
      CarryRule("family", [.quotation], [since("contact.made.said")]),
      CarryRule("conclusion", [.assessment], [since("contact.made.note")]),
    ],
    BriefAssessmentMade.kind: [
      CarryRule(
        "observed", [.observation],
        [since("clarification.finished.observed", "contact.made.observed", "child.heard.observed")]),
      CarryRule("worries", [.assessment], [newest("screening.done.worries", "brief-assessment.made.worries")]),
      CarryRule("works", [.assessment], [newest("screening.done.works", "brief-assessment.made.works")]),
      CarryRule("needs", [.assessment], [newest("brief-assessment.made.needs")]),
      CarryRule("family", [.quotation], [since("clarification.finished.family", "contact.made.said")]),
      CarryRule("child", [.quotation], [since("child.heard.said")]),
      CarryRule("conclusion", [.assessment], [since("clarification.finished.conclusion")]),
    ],
    AssessmentPlanned.kind: [
      CarryRule("what", [.agreement], [newest("screening.done.worries", "brief-assessment.made.worries")])
    ],
    AssessmentStarted.kind: [
      CarryRule("why", [.assessment], [newest("screening.done.reasons", "clarification.finished.conclusion")])
    ],
    AssessmentProvisional.kind: [
      CarryRule(
        "assessment", [.assessment], [newest("brief-assessment.made.conclusion", "clarification.finished.conclusion")])
    ],
    AssessmentFinished.kind: [
      CarryRule(
        "observed", [.observation],
        [since("clarification.finished.observed", "contact.made.observed", "child.heard.observed")]),
      CarryRule(
        "resources", [.assessment],
        [newest("screening.done.works", "brief-assessment.made.works", "assessment.finished.resources")]),
      CarryRule(
        "family", [.quotation],
        [since("clarification.finished.family", "brief-assessment.made.family", "contact.made.said")]),
      CarryRule("child", [.quotation], [since("brief-assessment.made.child", "child.heard.said")]),
      CarryRule(
        "conclusion", [.assessment],
        [newest("assessment.provisional.assessment", "brief-assessment.made.conclusion")]),
    ],
    GoalSet.kind: [
      CarryRule(
        "words", [.quotation],
        [
          newest("brief-assessment.made.family", "assessment.finished.family"),
          newest("brief-assessment.made.needs"),
        ]),
      CarryRule("steps", [.agreement], [newest("contact.made.agreed")]),
    ],
    DecisionMade.kind: [
      CarryRule("purpose", [.assessment], [newest("brief-assessment.made.needs"), .goals]),
      CarryRule(
        "reasons", [.assessment],
        [
          newest("brief-assessment.made.conclusion", "assessment.finished.conclusion"),
          since("child.heard.weighed", "parties.heard.answer"),
        ]),
      CarryRule("consent", [.particular], [since("consent.given.about")]),
    ],
    SupportStarted.kind: [CarryRule("purpose", [.assessment], [newest("decision.made.purpose")])],
    SupportAdjusted.kind: [
      CarryRule("change", [.agreement], [since("contact.made.agreed", "follow-up.held.assessment")])
    ],
    SupportEnded.kind: [CarryRule("reason", [.assessment], [since("follow-up.held.assessment")])],
    PlanMade.kind: [
      // The plan says the goals again in the words that the family gave them.
      CarryRule("goals", [.agreement, .quotation], [.goals]),
      CarryRule("child", [.quotation], [newest("child.heard.said", "brief-assessment.made.child")]),
      CarryRule("family", [.agreement], [newest("decision.made.purpose")]),
    ],
    PlanRevised.kind: [
      CarryRule("change", [.agreement], [since("support.adjusted.change", "follow-up.held.assessment")])
    ],
    FollowUpHeld.kind: [
      CarryRule("goals", [.assessment], [.goals, since("goal.looked-at.observed")]),
      CarryRule(
        "family", [.quotation], [since("goal.looked-at.words", "contact.made.said", "meeting.words.words")]),
      CarryRule("child", [.quotation], [since("child.heard.said", "supervision.visit.said", "meeting.words.child")]),
    ],
    ReviewHeld.kind: [CarryRule("assessment", [.assessment], [newest("follow-up.held.assessment")])],
    NextStepSet.kind: [
      CarryRule("what", [.agreement], [since("notification.assessed.next", "contact.made.agreed")])
    ],
    CaseHandedOver.kind: [
      CarryRule(
        "note", [.assessment],
        [
          newest(
            "brief-assessment.made.conclusion", "assessment.finished.conclusion", "follow-up.held.assessment"),
          newest("next-step.set.what"),
        ])
    ],
    MoveNotified.kind: [
      // The summary of assessments that goes with the case (serviceloven § 152, barnets lov § 132).
      CarryRule(
        "sent", [.agreement, .assessment],
        [
          newest("brief-assessment.made.conclusion", "assessment.finished.conclusion"),
          newest("follow-up.held.assessment"),
        ])
    ],
    YouthDecided.kind: [
      CarryRule("reason", [.assessment], [newest("follow-up.held.assessment")]),
      CarryRule("young-person", [.quotation], [newest("child.heard.said")]),
    ],
    CaseClosed.kind: [
      CarryRule("assessment", [.assessment], [newest("follow-up.held.assessment"), since("support.ended.reason")]),
      CarryRule("family", [.quotation], [newest("follow-up.held.family")]),
    ],
  ]
}
