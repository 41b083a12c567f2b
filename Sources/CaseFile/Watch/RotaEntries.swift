// Who has the watch when: the weekly plan, dates of their own, and a watch that goes from one to another.

/// The two halves of a watch's day. The working hours of a working day; and all the rest: evenings, nights, weekends and
/// public holidays.
public enum WatchPart: String, Codable, Hashable, Sendable, CaseIterable {
  case day
  case outside
}

/// One shift of the weekly plan.
public struct PlannedShift: Codable, Hashable, Sendable {
  /// 1 is Monday, 7 is Sunday: the day on which the shift begins.
  public var weekday: Int
  public var part: WatchPart
  public var staff: StaffID

  public init(weekday: Int, part: WatchPart, staff: StaffID) {
    self.weekday = weekday
    self.part = part
    self.staff = staff
  }
}

/// The weekly plan, whole: it stands in place of the one before.
public struct WatchPlanned: Content {
  public static let kind = "watch.planned"

  /// Whose plan; nil is the whole department's.
  public var team: TeamID?
  public var shifts: [PlannedShift]

  public init(team: TeamID? = nil, shifts: [PlannedShift]) {
    self.team = team
    self.shifts = shifts
  }

  public var passages: [Passage] {
    Passages(Self.kind).particular("shifts", shifts.count).list
  }
}

/// One shift of one date is somebody else's than the plan says.
public struct WatchDateSet: Content {
  public static let kind = "watch.date-set"

  public var team: TeamID?
  /// The day on which the shift begins.
  public var on: Day
  public var part: WatchPart
  /// Nil: as the plan says.
  public var staff: StaffID?

  public init(team: TeamID? = nil, on: Day, part: WatchPart, staff: StaffID? = nil) {
    self.team = team
    self.on = on
    self.part = part
    self.staff = staff
  }

  public var passages: [Passage] {
    Passages(Self.kind).particular("on", on).choice("part", part).list
  }
}

/// Whoever has the watch asks a colleague to take it. Until it is taken, it is where it was.
public struct WatchOffered: Content {
  public static let kind = "watch.offered"

  public var id: String
  public var team: TeamID?
  public var from: StaffID
  public var to: StaffID
  /// The end of the shift that runs.
  public var until: Instant
  /// What the next one should know.
  public var note: String?

  public init(id: String, team: TeamID? = nil, from: StaffID, to: StaffID, until: Instant, note: String? = nil) {
    self.id = id
    self.team = team
    self.from = from
    self.to = to
    self.until = until
    self.note = note
  }

  public var passages: [Passage] { Passages(Self.kind).agreement("note", note).list }
}

/// Somebody has taken a running watch, offered or not.
public struct WatchTaken: Content {
  public static let kind = "watch.taken"

  /// The offer.
  public var `for`: String?
  public var team: TeamID?
  public var from: StaffID?
  public var by: StaffID
  /// The end of the shift that runs; then the plan holds again.
  public var until: Instant

  public init(
    for offer: String? = nil, team: TeamID? = nil, from: StaffID? = nil, by: StaffID, until: Instant
  ) {
    self.for = offer
    self.team = team
    self.from = from
    self.by = by
    self.until = until
  }
}

/// How the watch is kept here: the municipality's own choice, whole.
public struct WatchSettingsSet: Content {
  public static let kind = "watch.settings-set"

  public var settings: WatchSettings
  /// Why it is so here.
  public var why: String?

  public init(settings: WatchSettings, why: String? = nil) {
    self.settings = settings
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}

/// Somebody does or doesn't want the day's overview by mail.
public struct DigestChosen: Content {
  public static let kind = "digest.chosen"

  public var staff: StaffID
  public var wanted: Bool

  public init(staff: StaffID, wanted: Bool) {
    self.staff = staff
    self.wanted = wanted
  }

  public var passages: [Passage] { Passages(Self.kind).yesNo("wanted", wanted).list }
}
