// Feedback measures: the packs that the municipality has brought, its licences and its choices.

/// A way of using an instrument that needs its owner's leave.
public enum LicensedWay: String, Codable, Hashable, Sendable, CaseIterable {
  case print
  /// On a screen that is handed over.
  case screen
  /// By a link to the family.
  case sending
}

/// What a pack holds.
public enum MeasurePackKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// The wording of an instrument.
  case texts
  /// Somebody's expected courses, as numbers.
  case courses
}

/// A file as it was brought, letter by letter.
public struct MeasureFile: Codable, Hashable, Sendable {
  public var text: String
  public init(text: String) { self.text = text }
}

/// A pack was brought and found whole. It is kept as it came.
public struct MeasurePackTaken: Content {
  public static let kind = "measure-pack.taken"

  /// The pack.
  public var id: String
  public var what: MeasurePackKind
  /// What it is called.
  public var title: String
  /// Where it comes from, and by what right it is used.
  public var right: String?
  public var file: MeasureFile

  public init(id: String, what: MeasurePackKind, title: String, right: String? = nil, file: MeasureFile) {
    self.id = id
    self.what = what
    self.title = title
    self.right = right
    self.file = file
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("what", what)
      .particular("title", title)
      .particular("right", right)
      .list
  }
}

/// A pack is used no more.
public struct MeasurePackDropped: Content {
  public static let kind = "measure-pack.dropped"

  /// The pack.
  public var `for`: String
  public var why: String?

  public init(for reference: String, why: String? = nil) {
    self.for = reference
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).assessment("why", why).list }
}

/// A licence that the municipality holds.
public struct MeasureLicenceRecorded: Content {
  public static let kind = "measure-licence.recorded"

  /// The licence.
  public var id: String
  /// By name, as `ors`.
  public var instruments: [String]
  /// Who gives it.
  public var licensor: String
  /// In whose name.
  public var holder: String
  public var number: String?
  /// What it allows besides paper; electronic use only where it says so.
  public var ways: [LicensedWay]
  /// First day.
  public var from: Day
  /// Last day.
  public var until: Day?
  /// It forbids expected courses made from one's own scores.
  public var forbidsOwnModels: Bool?

  public init(
    id: String, instruments: [String], licensor: String, holder: String, number: String? = nil, ways: [LicensedWay],
    from: Day, until: Day? = nil, forbidsOwnModels: Bool? = nil
  ) {
    self.id = id
    self.instruments = instruments
    self.licensor = licensor
    self.holder = holder
    self.number = number
    self.ways = ways
    self.from = from
    self.until = until
    self.forbidsOwnModels = forbidsOwnModels
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("instruments", instruments.map { $0.uppercased() }.joined(separator: ", "))
      .particular("licensor", licensor)
      .particular("holder", holder)
      .particular("number", number)
      .choices("ways", ways)
      .particular("from", from)
      .particular("until", until)
      .yesNo("forbids-own-models", forbidsOwnModels)
      .list
  }
}

/// A licence ends before its time.
public struct MeasureLicenceEnded: Content {
  public static let kind = "measure-licence.ended"

  /// The licence.
  public var `for`: String
  /// The first day without it.
  public var on: Day

  public init(for reference: String, on: Day) {
    self.for = reference
    self.on = on
  }

  public var passages: [Passage] { Passages(Self.kind).particular("on", on).list }
}

/// What a course is set beside.
public enum ExpectedCourses: String, Codable, Hashable, Sendable, CaseIterable {
  /// The border and chance's band alone.
  case rules
  /// The department's own closed courses.
  case ownData = "own-data"
  /// A pack that was brought.
  case pack
}

/// The municipality has chosen what courses are set beside.
public struct ExpectedCoursesChosen: Content {
  public static let kind = "expected-courses.chosen"

  public var model: ExpectedCourses
  /// The pack, where it is one.
  public var `for`: String?
  public var why: String?

  public init(model: ExpectedCourses, for pack: String? = nil, why: String? = nil) {
    self.model = model
    self.for = pack
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("model", model)
      .assessment("why", why)
      .list
  }
}

/// A figure that a score is read by.
public enum MeasureFigure: String, Codable, Hashable, Sendable, CaseIterable {
  /// The border between those who seek help and those who don't.
  case cutOff = "cut-off"
  /// Points from which a change is more than chance can well explain.
  case reliableChange = "reliable-change"
  /// What a single case's change is divided by.
  case spread
  /// Above this first score a course says nothing of change.
  case ceiling
}

/// The municipality reads a sheet by a figure of its own, or by the sheet's own again. It holds for courses that begin from
/// its day: a border isn't moved under a course that goes on.
public struct MeasureNormSet: Content {
  public static let kind = "measure-norm.set"

  /// By name, as `ors`.
  public var instrument: String
  /// For which age and seen by whom, by the instrument's own name of it.
  public var group: String
  public var figure: MeasureFigure
  /// A number with a point; nil where the sheet's own holds again.
  public var value: String?
  /// Where the number is from.
  public var source: String?
  public var why: String?
  public var from: Day

  public init(
    instrument: String, group: String, figure: MeasureFigure, value: String? = nil, source: String? = nil,
    why: String? = nil, from: Day
  ) {
    self.instrument = instrument
    self.group = group
    self.figure = figure
    self.value = value
    self.source = source
    self.why = why
    self.from = from
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("instrument", instrument)
      .particular("group", group)
      .choice("figure", figure)
      .particular("value", value)
      .particular("source", source)
      .assessment("why", why)
      .particular("from", from)
      .list
  }
}
