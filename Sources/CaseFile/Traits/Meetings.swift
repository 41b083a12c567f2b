/// The meetings with the family, each with all that was made in it.
public struct Meetings: Trait {
  public private(set) var all: [FamilyMeeting] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    guard entry.kind.hasPrefix("meeting.") else { return }
    if let planned = entry.record(MeetingPlanned.self) {
      if let index = all.firstIndex(where: { $0.id == planned.content.id }) {
        all[index].plans.append(planned)
      } else {
        all.append(FamilyMeeting(plans: [planned]))
      }
    } else if let meeting = entry.meeting, let index = all.firstIndex(where: { $0.id == meeting }) {
      all[index].take(entry)
    }
  }

  public func named(_ id: MeetingID) -> FamilyMeeting? { all.first { $0.id == id } }

  /// Begun and not ended.
  public var running: [FamilyMeeting] { all.filter { $0.standing == .running } }

  /// Those that are still to come or go on, by their day; what has no day yet comes last.
  public var coming: [FamilyMeeting] {
    all.filter { [.planned, .running].contains($0.standing) }
      .sorted {
        ($0.on?.number ?? .max, $0.plan.content.time ?? "") < ($1.on?.number ?? .max, $1.plan.content.time ?? "")
      }
  }

  /// Those that were held, newest first.
  public var held: [FamilyMeeting] { all.filter { $0.standing == .ended }.reversed() }
}

/// A meeting with the family: planned, held, ended.
public struct FamilyMeeting: Hashable, Sendable {
  public fileprivate(set) var plans: [Record<MeetingPlanned>]
  public private(set) var openings: [Record<MeetingOpened>] = []
  public private(set) var points: [Record<AgendaPointAdded>] = []
  public private(set) var talkedOf: Set<String> = []
  public private(set) var words: [Record<WordsSaid>] = []
  public private(set) var agreements: [Agreement] = []
  public private(set) var next: Record<NextMeetingSet>?
  public private(set) var readings: [Record<MinutesRead>] = []
  public private(set) var ended: Record<MeetingEnded>?
  public private(set) var calledOff: Record<MeetingCalledOff>?

  fileprivate init(plans: [Record<MeetingPlanned>]) { self.plans = plans }

  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case planned, running, ended
    case calledOff = "called-off"
  }

  public var id: MeetingID { plans[0].content.id }
  /// The plan that holds.
  public var plan: Record<MeetingPlanned> { plans[plans.count - 1] }
  public var form: MeetingForm { plan.content.form }
  /// The day it was held; where it wasn't yet, the day it is planned for.
  public var on: Day? { openings.first?.day ?? plan.content.on }
  /// Who takes part; before it has begun, nobody.
  public var present: [MeetingGuest] { openings.last?.content.present ?? [] }
  public var childPresent: Bool? { openings.last?.content.childPresent }
  public var isApproved: Bool { readings.last?.content.approved == true }
  /// Every case that it is written in, where the children are several.
  public var cases: [CaseID] { plan.content.cases ?? [] }

  public var standing: Standing {
    if ended != nil { return .ended }
    if !openings.isEmpty { return .running }
    return calledOff == nil ? .planned : .calledOff
  }

  fileprivate mutating func take(_ entry: Entry) {
    openings.take(entry)
    points.take(entry)
    words.take(entry)
    next.take(entry)
    readings.take(entry)
    ended.take(entry)
    calledOff.take(entry)
    if let done = entry.record(AgendaPointDone.self), let point = done.content.for { talkedOf.insert(point) }
    if let made = entry.record(AgreementMade.self) { agreements.append(Agreement(made: made)) }
    if let reworded = entry.record(AgreementReworded.self) {
      change(reworded.content.for) { $0.rewordings.append(reworded) }
    }
    if let struck = entry.record(AgreementStruck.self) { change(struck.content.for) { $0.struck = struck } }
  }

  private mutating func change(_ id: String?, _ change: (inout Agreement) -> Void) {
    if let index = agreements.firstIndex(where: { $0.id == id }) { change(&agreements[index]) }
  }
}

/// What somebody will do: the words that it has now, with the old ones beside.
public struct Agreement: Hashable, Sendable {
  public let made: Record<AgreementMade>
  public fileprivate(set) var rewordings: [Record<AgreementReworded>] = []
  public fileprivate(set) var struck: Record<AgreementStruck>?

  fileprivate init(made: Record<AgreementMade>) { self.made = made }

  public var id: String { made.content.id }
  public var what: String? { rewordings.last?.content.what ?? made.content.what }
  public var who: String? { rewordings.isEmpty ? made.content.who : rewordings.last?.content.who }
  public var `when`: String? { rewordings.isEmpty ? made.content.when : rewordings.last?.content.when }
}

extension Entry {
  /// The meeting that it was made in.
  public var meeting: MeetingID? { (content as? any MadeInMeeting)?.meeting }
}

extension CaseFile {
  /// All that was made in a meeting, with whichever tool, in the order it was written; what is kept from the family
  /// isn't in it.
  public func minutes(of meeting: MeetingID, on day: Day) -> [Entry] {
    openToFamily(on: day).filter { $0.meeting == meeting }
  }
}

extension Meetings {
  /// A plan is made anew only while the meeting hasn't ended.
  @discardableResult
  public func plan(_ content: MeetingPlanned) throws(Refusal) -> MeetingPlanned {
    try Refusal.unless(named(content.id)?.ended == nil, .meetingEnded)
    return content
  }

  /// What is made in a meeting is made in one that the case knows. A line that comes after its end is taken: it was
  /// said there, and came late.
  public func make(_ content: any MadeInMeeting) throws(Refusal) {
    guard let id = content.meeting else { return }
    let meeting = try Refusal.ifNil(named(id), .unknownMeeting)
    switch content {
    case is MeetingEnded:
      try Refusal.unless(meeting.ended == nil, .meetingEnded)
      try Refusal.unless(!meeting.openings.isEmpty, .notBegun)
    case is MeetingCalledOff: try Refusal.unless(meeting.openings.isEmpty, .alreadyBegun)
    case let content as AgreementReworded: try known(content.for, in: meeting)
    case let content as AgreementStruck: try known(content.for, in: meeting)
    default: break
    }
  }

  private func known(_ agreement: String?, in meeting: FamilyMeeting) throws(Refusal) {
    try Refusal.unless(meeting.agreements.contains { $0.id == agreement }, .unknownReference)
  }
}

extension Record<MeetingEnded> {
  /// When it was over; the word of it may have come later.
  public var over: Instant { happenedAt.latest ?? recordedAt }
}
