/// What a sheet says: every answer that can be read, the total where there is one, and what is in the way where not.
public struct Reading: Hashable, Sendable {
  public let sheet: Sheet
  public let items: [String: Score]
  public let pictures: [String: String]
  public let parts: [String: Score]
  public let total: Score?
  /// Why there is no total; nil where there is one.
  public let noTotal: NoTotal?
  /// Answers that couldn't be taken, in the order of the form.
  public let faults: [AnswerFault]

  public enum NoTotal: Hashable, Sendable {
    case skipped
    /// These have no answer yet.
    case unanswered([String])
    case faulty
    /// This instrument is never added up.
    case neverTotalled
    /// Each line stands for itself.
    case readEachAlone
    case goals(GoalAttainment.Refused)
  }

  public var isWhole: Bool { faults.isEmpty && noTotal.map { $0 == .neverTotalled || $0 == .readEachAlone } ?? true }
}

/// One answer that can't be taken, and why; the text stays in the sheet.
public struct AnswerFault: Hashable, Sendable {
  /// The item or goal; nil where it is the total.
  public let item: String?
  public let why: Why

  public enum Why: Hashable, Sendable {
    case notANumber
    case outside(ScoreRange)
    /// Between two answers, as 3.5 where only whole numbers count.
    case between(step: Score)
    case unknownItem
    case tooManyGoals(most: Int)
    /// A total was written that isn't what the lines add up to.
    case totalDiffers(sum: Score)
    /// A total can't be written for this instrument.
    case noTotalHere
  }

  /// For the page: the key of the message and what to set in.
  public var phrase: Phrase {
    switch why {
    case .notANumber: Phrase("answer.not-a-number")
    case .outside(let range): Phrase("answer.outside", ["low": .score(range.low), "high": .score(range.high)])
    case .between(let step): Phrase("answer.between", ["step": .score(step)])
    case .unknownItem: Phrase("answer.unknown-item")
    case .tooManyGoals(let most): Phrase("answer.too-many-goals", ["most": .count(most)])
    case .totalDiffers(let sum): Phrase("answer.total-differs", ["sum": .score(sum)])
    case .noTotalHere: Phrase("answer.no-total-here")
    }
  }
}
