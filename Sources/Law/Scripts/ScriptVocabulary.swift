import CaseFile

/// What the events of a case script can say: a key that isn't here is an error, so that a slip of the pen can't turn a
/// verdict.
enum ScriptVocabulary {
  enum Value {
    case text
    case flag
    /// A name, or yes or no.
    case flagOrText
    case number
    case day
    case list
    case choice([String])
    /// The `id` of another event.
    case reference
  }

  /// Every event can be named, be about another, and carry a remark that nobody judges by.
  static let common: [String: Value] = ["id": .text, "for": .reference, "note": .text]

  static let details: [FactKind: [String: Value]] = [
    .notificationReceived: [
      "from": .choice([
        "school", "daycare", "health", "police", "court", "family", "child", "anonymous", "municipality", "other",
      ]), "professional": .flag, "oral": .flag, "ongoing-support": .flag,
    ],
    .notificationAssessed: ["acute": .flag, "second-assessor": .flagOrText],
    .violenceKnown: ["suspect": .choice(["parent", "other"])],
    .coercionApplied: ["provision": .text],
    .screeningDone: ["outcome": .choice(["none", "clarification", "assessment"]), "honour": .flag],
    .childHeard: [
      "about": .choice(["notification", "assessment", "decision", "follow-up", "other"]), "parents-present": .flag,
    ],
    .childNotHeard: ["reason": .text],
    .decisionMade: [
      "about": .choice([
        "assessment", "support", "placement", "placement-without-consent", "change-of-placement", "return-home",
        "end-support", "contact-break", "parents-economy",
      ]), "outcome": .choice(["granted", "partly", "refused", "imposed"]), "affects-child": .flag, "reasons": .flag,
      "appeal-guidance": .flag, "told": .list, "cannot-wait": .flag, "months": .number,
    ],
    .supportOffered: ["support": .text, "declined": .flag],
    .supportStarted: ["support": .text, "decision": .reference, "without-consent": .flag],
    .supportAdjusted: ["provision": .text, "decision": .reference],
    .planDecided: ["needed": .flag, "reason": .text],
    .followUpHeld: ["next": .day, "reason": .text],
    .supervisionVisit: ["child-talked-with": .flag],
    .cadenceApproved: ["weeks": .number, "months": .number, "reason": .text],
    .contactMade: ["form": .text, "with": .list],
    .committeeDecided: [
      "about": .choice(["approval", "placement", "contact-break", "re-hearing"]), "months": .number,
    ],
    .boardDecided: ["months": .number, "period-from": .choice(["committee", "board"])],
    .dutyImposed: ["duty": .text, "due": .day],
    .accessRequested: ["as": .choice(["party", "data-subject"])],
    .erasureExtended: ["reason": .text],
    .erasureAnswered: ["outcome": .choice(["done", "refused"]), "ground": .text],
    .consentGiven: ["to": .text, "about": .text],
    .caseMoved: ["to": .text],
    .youthDecided: ["outcome": .text, "reason": .text],
    .caseClosed: ["reason": .text],
    .caseReopened: ["why": .text],
  ]

  static func keys(of kind: FactKind) -> [String: Value] {
    (details[kind] ?? [:]).merging(common) { specific, _ in specific }
  }
}
