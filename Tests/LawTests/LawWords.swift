import CaseFile
import Law

/// The Danish words of the tables, for the names of the case scripts.
enum LawWords {
  static let kinds: [String: FactKind] = [
    "underretning modtaget": .notificationReceived, "underretning vurderet": .notificationAssessed,
    "modtagelse bekræftet": .notificationConfirmed, "fagperson orienteret": .notificationOutcomeTold,
    "vold kendt": .violenceKnown, "tvang anvendt": .coercionApplied, "behov kendt": .needKnown,
    "screening lavet": .screeningDone,
    "risiko vurderet": .safetyRiskAssessed, "familie inddraget": .familyInvolved,
    "afdækning afsluttet": .clarificationFinished,
    "undersøgelse begyndt": .assessmentStarted, "foreløbig vurdering": .assessmentProvisional,
    "undersøgelse afsluttet": .assessmentFinished, "barn hørt": .childHeard, "barn ikke hørt": .childNotHeard,
    "part hørt": .partiesHeard, "afgørelse truffet": .decisionMade, "indsats begyndt": .supportStarted,
    "indsats slut": .supportEnded, "plan besluttet": .planDecided, "plan lavet": .planMade,
    "plan revideret": .planRevised,
    "plan udleveret": .planDelivered, "opfølgning holdt": .followUpHeld, "tilsynsbesøg": .supervisionVisit,
    "sagsgennemgang holdt": .reviewHeld, "rytme godkendt": .cadenceApproved,
    "sundhedsplejerske inddraget": .healthVisitorInvolved,
    "foreløbig afgørelse": .provisionalDecisionEffected, "foreløbig afgørelse meddelt": .provisionalDecisionNotified,
    "udvalg afgjorde": .committeeDecided, "ankestyrelse afgjorde": .boardDecided, "pålæg modtaget": .dutyImposed,
    "pålæg opfyldt": .dutyMet, "klage modtaget": .appealReceived, "klage sendt videre": .appealForwarded,
    "indsigt søgt": .accessRequested, "indsigt givet": .accessAnswered, "sletning søgt": .erasureRequested,
    "sletning udsat": .erasureExtended, "sletning besvaret": .erasureAnswered, "sag flyttet": .caseMoved,
    "ny kommune underrettet": .moveNotified, "sag lukket": .caseClosed, "sag genåbnet": .caseReopened,
  ]

  static let keys = [
    "fra": "from", "fagperson": "professional", "løbende-indsats": "ongoing-support",
    "anden-vurderer": "second-assessor",
    "om": "about", "forældre-til-stede": "parents-present", "grund": "reason", "udfald": "outcome",
    "begrundet": "reasons",
    "klagevejledning": "appeal-guidance", "besked-til": "told", "angår-barnet": "affects-child", "indsats": "support",
    "nødvendig": "needed", "næste": "next", "talt-med-barnet": "child-talked-with", "måneder": "months",
    "uger": "weeks",
    "regnet-fra": "period-from", "som-rolle": "as", "frist": "due", "æreskonflikt": "honour", "mistænkt": "suspect",
    "kan-ikke-vente": "cannot-wait", "uden-samtykke": "without-consent", "pligt": "duty",
  ]

  static let values = [
    "skole": "school", "anonym": "anonymous", "familie": "family", "ingen": "none", "afdækning": "clarification",
    "undersøgelse": "assessment", "underretning": "notification", "afgørelse": "decision", "opfølgning": "follow-up",
    "støtte": "support", "anbringelse": "placement", "tvangsanbringelse": "placement-without-consent",
    "hjemgivelse": "return-home", "ophør": "end-support", "afbrudt-kontakt": "contact-break",
    "økonomi": "parents-economy",
    "medhold": "granted", "afslag": "refused", "pålagt": "imposed", "delvist": "partly", "godkendelse": "approval",
    "genbehandling": "re-hearing", "udvalget": "committee", "ankestyrelsen": "board", "part": "party",
    "registreret": "data-subject", "rådgivning": "counselling", "forælder": "parent", "anden": "other",
    "kontaktperson": "contact-person",
  ]

  static let duties: [String: DutyName] = [
    "vurdér underretning": .notificationAssess, "bekræft modtagelse": .notificationConfirm,
    "orientér fagperson": .notificationTellOutcome, "anden vurderer": .notificationSecondAssessor,
    "tal med barnet": .childHearOnNotification, "børnesamtale": .childHearBeforeDecision,
    "inddrag barnet": .childInvolve,
    "screening": .screeningDo, "risiko først": .safetyAssessRiskFirst, "afslut undersøgelse": .assessmentFinish,
    "foreløbig vurdering": .assessmentProvisional, "partshøring": .partiesHear, "begrundelse": .decisionReasons,
    "klagevejledning": .decisionAppealGuidance, "besked til barnet": .decisionTellChild, "lav plan": .planMake,
    "tag stilling til plan": .planDecide, "revidér før hjemgivelse": .planReviseBeforeReturn,
    "udlever plan": .planDeliver,
    "tag stilling til ungeplan": .youthPlanDecide, "første opfølgning": .followUpFirst,
    "næste opfølgning": .followUpLater,
    "tilsynsbesøg": .supervisionVisits, "meddel foreløbig": .provisionalNotify,
    "godkend foreløbig": .provisionalApprove,
    "foreløbig udløber": .provisionalExpire, "genbehandl anbringelse": .placementReHear,
    "kontaktafbrydelse udløber": .contactBreakExpire, "genvurdér klage": .appealReconsider,
    "ankestyrelsen afgør": .boardDecide,
    "opfyld pålæg": .imposedMeet, "svar på indsigt": .accessAnswer, "svar på sletning": .erasureAnswer,
    "underret ny kommune": .moveNotify, "hjælp i gang": .policyStartSupport, "egen opfølgning": .policyFollowUp,
    "sagsgennemgang": .policyReview, "sundhedsplejerske": .policyHealthVisitor,
  ]

  static func detail(_ word: String) -> Fact.Detail {
    if word == "ja" || word == "nej" { return .flag(word == "ja") }
    if let number = Int(word) { return .number(number) }
    if word.hasPrefix("[") {
      let inner = word.dropFirst().dropLast().parts(",")
      return .list(inner.map { ["barnet": "child", "forælder": "custody-holder"][$0] ?? $0 })
    }
    return .text(values[word] ?? word)
  }
}
