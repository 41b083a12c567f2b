// The genogram that is drawn in a case: its people and what they are to each other. What is drawn here is the case's
// own, and nobody is written into the register for it; those whom the register knows are named by their id there.

public enum DrawnGender: String, Codable, Hashable, Sendable, CaseIterable {
  case woman
  case man
  case nonBinary = "non-binary"
  case unknown
}

/// Whether somebody has come, is expected, or never came to be.
public enum DrawnArrival: String, Codable, Hashable, Sendable, CaseIterable {
  case born
  case expected
  case miscarriage
  case termination
  case ectopic
  case stillborn
}

/// Somebody stands on the genogram. Said again of the same `id` where it is said better: the latest holds.
public struct RelativeDrawn: MadeInMeeting {
  public static let kind = "genogram.person-drawn"

  /// The person on the drawing: the register's id for somebody in the register.
  public var id: String
  /// Who it is in the register, where it is somebody there.
  public var person: PersonID?
  /// What the family calls the person; nil leaves what the register says.
  public var name: String?
  /// As the person says.
  public var gender: DrawnGender?
  /// Sex assigned at birth, where it differs and the person wants it said.
  public var assigned: Sex?
  /// Born, or expected, or lost.
  public var arrival: DrawnArrival?
  /// Born; or expected, or lost, on.
  public var birth: LooseDate?
  /// Died.
  public var death: LooseDate?
  /// Dead, where no date is known.
  public var dead: Bool?
  /// What somebody said of the person.
  public var note: String?
  /// The meeting in which it was drawn.
  public var meeting: MeetingID?

  public init(
    id: String, person: PersonID? = nil, name: String? = nil, gender: DrawnGender? = nil, assigned: Sex? = nil,
    arrival: DrawnArrival? = nil, birth: LooseDate? = nil, death: LooseDate? = nil, dead: Bool? = nil,
    note: String? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.person = person
    self.name = name
    self.gender = gender
    self.assigned = assigned
    self.arrival = arrival
    self.birth = birth
    self.death = death
    self.dead = dead
    self.note = note
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("gender", gender)
      .choice("arrival", arrival)
      .particular("birth", birth?.text)
      .particular("death", death?.text)
      .yesNo("dead", dead)
      .quotation("note", note)
      .list
  }
}

/// Somebody no longer stands on the genogram, and neither does what bound them to others.
public struct RelativeErased: MadeInMeeting {
  public static let kind = "genogram.person-erased"

  /// The person on the drawing.
  public var id: String
  /// What the person is called.
  public var name: String?
  /// Why.
  public var why: String?
  /// The meeting in which it was done.
  public var meeting: MeetingID?

  public init(id: String, name: String? = nil, why: String? = nil, meeting: MeetingID? = nil) {
    self.id = id
    self.name = name
    self.why = why
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .observation("why", why)
      .list
  }
}

/// Two on the genogram have turned out to be one person. Nothing that was drawn is changed by it.
public struct RelativesJoined: MadeInMeeting {
  public static let kind = "genogram.persons-joined"

  /// The one that goes into the other.
  public var duplicate: String
  /// The one that stays.
  public var kept: String
  /// What the person is called.
  public var name: String?
  /// The meeting in which it was done.
  public var meeting: MeetingID?

  public init(duplicate: String, kept: String, name: String? = nil, meeting: MeetingID? = nil) {
    self.duplicate = duplicate
    self.kept = kept
    self.name = name
    self.meeting = meeting
  }

  public var passages: [Passage] { Passages(Self.kind).particular("name", name).list }
}

/// They were two after all: the drawing is as it was before they were joined.
public struct RelativesParted: MadeInMeeting {
  public static let kind = "genogram.persons-parted"

  /// The one that had gone into the other.
  public var duplicate: String
  /// The one that had stayed.
  public var kept: String
  /// What the person is called.
  public var name: String?
  /// The meeting in which it was done.
  public var meeting: MeetingID?

  public init(duplicate: String, kept: String, name: String? = nil, meeting: MeetingID? = nil) {
    self.duplicate = duplicate
    self.kept = kept
    self.name = name
    self.meeting = meeting
  }

  public var passages: [Passage] { Passages(Self.kind).particular("name", name).list }
}

/// A family tree from a file (GEDCOM) was taken into the genogram, whole: persons and ties in one entry.
public struct FamilyFileTaken: Content {
  public static let kind = "genogram.file-taken"

  /// The file, in this case.
  public var id: String
  /// Who came with it.
  public var persons: [RelativeDrawn]
  /// What they are to each other.
  public var ties: [TieDrawn]
  /// The version of GEDCOM.
  public var version: String?
  /// Lines of it that the drawing has no place for.
  public var left: Int?

  public init(id: String, persons: [RelativeDrawn], ties: [TieDrawn], version: String? = nil, left: Int? = nil) {
    self.id = id
    self.persons = persons
    self.ties = ties
    self.version = version
    self.left = left
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("persons", persons.count)
      .particular("ties", ties.count)
      .particular("version", version)
      .particular("left", left)
      .list
  }
}

/// What came with a file goes off the drawing again, but for what has been drawn anew since.
public struct FamilyFileReturned: Content {
  public static let kind = "genogram.file-returned"

  /// The file.
  public var `for`: String
  /// Why.
  public var why: String?

  public init(for reference: String, why: String? = nil) {
    self.for = reference
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).observation("why", why).list }
}

/// The genogram left the house as a file.
public struct FamilyFileGiven: Content {
  public static let kind = "genogram.file-given"

  /// The version of GEDCOM.
  public var version: String
  /// How many persons.
  public var persons: Int?
  /// How many were left nameless in it, because their name and address are protected.
  public var masked: Int?
  /// Who asked for it.
  public var to: String?

  public init(version: String, persons: Int? = nil, masked: Int? = nil, to: String? = nil) {
    self.version = version
    self.persons = persons
    self.masked = masked
    self.to = to
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("version", version)
      .particular("persons", persons)
      .particular("masked", masked)
      .particular("to", to)
      .list
  }
}
