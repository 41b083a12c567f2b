import CaseFile
import HTML
import Law
import Store

/// What the day asks of somebody: people first, paperwork after.
struct MyDay: Sendable {
  enum Scope: Sendable, Equatable {
    case mine
    case team(String)
    case department
  }

  /// A notification that waits.
  struct Waiting: Sendable {
    let address: Address
    let received: Instant?
    let clock: NotificationClock
    /// The end of the 24 hours; nil where it has been assessed.
    var deadline: Instant? { clock.runsOut }
    let from: String
    let child: String?
    /// When the notifier has to be told that it came; nil where that is done.
    let answerDue: Instant?
  }

  /// A family and how long it is since we spoke.
  struct Family: Sendable {
    let id: CaseID
    let name: String
    let caseworker: String?
    let sinceChild: Int?
    let sinceFamily: Int?
    let openedOn: Day?
    let isUnborn: Bool
  }

  /// A duty that is due.
  struct Due: Sendable {
    let id: CaseID
    let name: String
    let caseworker: String?
    let title: String
    let paragraph: String
    let due: Instant?
    /// Days since it arose.
    let age: Int?
    let isLate: Bool
    let step: Address?
  }

  struct Bucket: Sendable {
    /// The end of the text key: late, today, week, later, soonest.
    let key: String
    /// The first of them.
    let duties: [Due]
    let count: Int
  }

  /// A date in a case: a step that was agreed, or a birthday that changes rights.
  struct Date: Sendable {
    let id: CaseID
    let name: String
    let day: Day
    /// The age; nil for an agreed step.
    let birthday: Int?
  }

  let today: Day
  let now: Instant
  let name: String
  let scope: Scope
  /// The first of the notifications that wait.
  let waiting: [Waiting]
  /// Those shown and the rest.
  let waitingCount: Int
  /// Answers to notifiers that couldn't be sent.
  let unanswered: [Waiting]
  let families: [Family]
  /// All families, also where only the first are here.
  let familyCount: Int
  let buckets: [Bucket]
  let steps: [Date]
  let birthdays: [Date]
  let meetings: DayMeetings
  /// The rows themselves: those one can write about at once.
  let lines: [CaseLine]
}

extension MyDay.Family {
  /// Days without a word: since the family, else since the case was opened.
  func silence(on day: Day) -> Int { sinceFamily ?? openedOn.map { day.days(since: $0) } ?? 0 }
}

extension MyDay.Waiting {
  init(_ line: NotificationLine, _ t: Words) {
    address = Places.notification(line.row.id)
    received = line.row.received
    answerDue = line.row.answerDue
    clock = NotificationClock(line.row)
    let key = "notifier-kind.\(line.row.fromKind)"
    from = t.has(key) ? t(key) : t("day.from-unknown")
    child = line.casefile?.isRestricted == true ? nil : line.child?.name
  }
}
