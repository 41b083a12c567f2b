import CaseFile

extension Step {
  /// The entries that the answers make: one in this case, and the same in each sibling's that was ticked.
  /// - Throws: `FieldErrors` for what the answers lack together or the case file refuses, at the field that mends it.
  func filings(_ answers: Answers, _ desk: StepDesk, in room: CaseVisit, also others: [OpenedCase], approved: Bool)
    throws -> [Act.Filing]
  {
    let lacks = checks(answers, desk)
    guard lacks.isEmpty else { throw FieldErrors(lacks) }
    let content = try writes(answers, desk)
    let when = when(answers, desk)
    let audience = try StepAudience.read(answers, desk)
    do throws(Refusal) {
      var filings = [try room.filing(content, at: when, audience: audience, approved: approved)]
      for other in others {
        filings.append(try other.file.filing(content, at: when, now: desk.now, audience: audience))
      }
      return filings
    } catch {
      throw desk.error(error, in: form(desk))
    }
  }
}

extension StepDesk {
  /// What the case file refuses, at the field where it is mended; over the form where there is no such field.
  func error(_ refusal: Refusal, in form: Form) -> FieldError {
    let names = Set(form.flat.map(\.name))
    let field = Self.fields(refusal.reason).first { names.contains($0) } ?? ""
    return FieldError(field, t(refusal.key, refusal.dates.mapValues(t.date)))
  }

  private static func fields(_ reason: Refusal.Reason) -> [String] {
    switch reason {
    case .future, .beforeReference: ["happened"]
    case .bornInFuture: ["on", "happened"]
    case .unknownReference, .unknownGoal, .unknownConsent, .unknownSupport, .alreadyEnded, .alreadyWithdrawn,
      .alreadyAnswered, .alreadyMet, .alreadyThere:
      ["for"]
    case .unknownDecision, .decisionRefused, .mergedNeedsApproval, .adjustmentNeedsDecision: ["decision", "for"]
    case .unknownMember: ["person"]
    case .untilBeforeStart, .untilPassed: ["until"]
    case .noSuchStep: ["ladder-step"]
    case .nextNotAfter: ["next"]
    case .noSuchCadence: ["weeks"]
    case .alreadyAssigned, .handedToSame: ["caseworker"]
    case .restrictionNamesNobody: ["to"]
    default: []
    }
  }
}
