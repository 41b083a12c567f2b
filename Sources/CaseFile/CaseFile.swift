/// A child's case: the fold over its entries.
///
/// What it is now is all of them taken in order; what it was on any day, as known on any later day, is the same
/// fold over fewer (`asOf(_:knownOn:)`). Pure: the same entries give the same case.
public struct CaseFile: Hashable, Sendable {
  public let id: CaseID
  public private(set) var entries: [Entry] = []

  public private(set) var family = Family()
  public private(set) var notifications = Notifications()
  public private(set) var safety = Safety()
  public private(set) var screenings = Screenings()
  public private(set) var clarifications = Clarifications()
  public private(set) var assessments = Assessments()
  public private(set) var voice = ChildsVoice()
  public private(set) var goals = Goals()
  public private(set) var feedback = Feedback()
  public private(set) var decisions = Decisions()
  public private(set) var supports = Supports()
  public private(set) var plans = Plans()
  public private(set) var followUps = FollowUps()
  public private(set) var contacts = Contacts()
  public private(set) var assignments = Assignments()
  public private(set) var coercion = Coercion()
  public private(set) var appeals = Appeals()
  public private(set) var requests = Requests()
  public private(set) var moves = Moves()
  public private(set) var closings = Closings()
  public private(set) var remarks = Remarks()
  public private(set) var guards = Guards()
  public private(set) var meetings = Meetings()
  public private(set) var ruler = Ruler()
  public private(set) var ladder = Ladder()
  public private(set) var safetyMaps = SafetyMaps()
  public private(set) var houses = Houses()
  public private(set) var genograms = Genograms()
  public private(set) var networks = Networks()

  public init(id: CaseID, entries: [Entry]) {
    self.id = id
    self.entries = entries
    for entry in entries { take(entry) }
  }

  /// The sequence of the last entry: what a writer names as seen.
  public var version: Int { entries.last?.sequence ?? 0 }

  private mutating func take(_ entry: Entry) {
    family.take(entry)
    notifications.take(entry)
    safety.take(entry)
    screenings.take(entry)
    clarifications.take(entry)
    assessments.take(entry)
    voice.take(entry)
    goals.take(entry)
    feedback.take(entry)
    decisions.take(entry)
    supports.take(entry)
    plans.take(entry)
    followUps.take(entry)
    contacts.take(entry)
    assignments.take(entry)
    coercion.take(entry)
    appeals.take(entry)
    requests.take(entry)
    moves.take(entry)
    closings.take(entry)
    remarks.take(entry)
    guards.take(entry)
    meetings.take(entry)
    ruler.take(entry)
    ladder.take(entry)
    safetyMaps.take(entry)
    houses.take(entry)
    genograms.take(entry)
    networks.take(entry)
  }

  /// The case as it was at the end of a day, as known at the end of a later one.
  ///
  /// What is not known when it happened counts from the day it was written down.
  public func asOf(_ day: Day, knownOn known: Day) -> CaseFile {
    let end = DanishTime.end(of: day)
    let knowledge = DanishTime.end(of: known)
    return CaseFile(
      id: id,
      entries: entries.filter { entry in
        entry.recordedAt <= knowledge && (entry.happenedAt.earliest ?? entry.recordedAt) <= end
      })
  }

  /// What the law is told.
  public var facts: [Fact] {
    entries.flatMap { $0.content?.facts(at: $0.happenedAt) ?? [] }
  }

  /// The case as the family reads it: without what is withheld on that day. A correction or a comment is kept back
  /// together with the entry that it stands beside.
  public func openToFamily(on day: Day) -> [Entry] {
    let hidden = Set(entries.filter { !$0.audience.isOpen(on: day) }.map(\.sequence))
    return entries.filter { entry in
      !hidden.contains(entry.sequence) && entry.remarkOn.map { !hidden.contains($0) } ?? true
    }
  }
}
