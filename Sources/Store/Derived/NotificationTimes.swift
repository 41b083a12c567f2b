import CaseFile
import Law

/// What the law engine makes of a notification's own entries: asked once, for the lists and for the page alike.
public struct NotificationTimes: Hashable, Sendable {
  /// The end of the time to assess it; nil where the law of the day it came has no limit.
  public let assessBy: Instant?
  /// When the notifier has to be told that it came; nil where nobody is to be told.
  public let confirmBy: Instant?
  /// Whether the law lays it on the municipality to tell this notifier what came of it.
  public let mustTell: Bool
  /// A confirmation or an answer couldn't be sent, and the notifier hasn't been told in another way since.
  public let hasAnswerFailed: Bool

  public init(_ entries: [Entry], _ engine: Engine) {
    let facts = entries.flatMap { $0.content?.facts(at: $0.happenedAt) ?? [] }
    let clocks = engine.clocks(of: CaseFacts(facts: facts))
    func clock(_ duty: DutyName) -> Clock? {
      clocks.first { clock in
        if case .notApplicable = clock.state { return false }
        return clock.id == duty
      }
    }
    assessBy = clock(.notificationAssess)?.due
    confirmBy = clock(.notificationConfirm)?.due
    mustTell = clock(.notificationTellOutcome) != nil
    var messages = Messages()
    var told: [MessagePurpose: Int] = [:]
    for entry in entries {
      messages.take(entry)
      if entry.content is NotificationConfirmed { told[.confirmation] = entry.sequence }
      if entry.content is NotificationOutcomeTold { told[.outcome] = entry.sequence }
    }
    let purposes: [MessagePurpose] = [.confirmation, .outcome]
    hasAnswerFailed = purposes.contains { purpose in
      told[purpose] == nil && messages.all.last { $0.queued.purpose == purpose }?.gaveUpAt != nil
    }
  }
}
