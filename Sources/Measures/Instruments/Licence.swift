/// A way of using an instrument.
public enum Way: String, Codable, Hashable, Sendable, CaseIterable {
  /// Writing down the numbers of a sheet that was filled in on paper.
  case paperEntry = "paper-entry"
  case print
  /// On a screen that is handed over.
  case screen
  /// By a link to the family.
  case sending

  /// Whether the instrument's own words are shown.
  var showsTexts: Bool { self != .paperEntry }
}

/// What an instrument's owners ask.
public struct LicenceTerms: Codable, Hashable, Sendable {
  public let kind: Kind
  public let holders: [String]
  /// Ways that are open to anybody, without a licence on record.
  public let open: [Way]
  public let source: String
  public let sureness: Sureness

  public enum Kind: String, Codable, Hashable, Sendable {
    /// Ours, or nobody's.
    case free
    /// Free under terms that name the owner.
    case attribution
    case licensed
  }

  public init(_ kind: Kind, holders: [String], open: [Way], source: String, sureness: Sureness) {
    self.kind = kind
    self.holders = holders
    self.open = open
    self.source = source
    self.sureness = sureness
  }
}

/// A licence that the municipality says it holds.
public struct LicenceRecord: Codable, Hashable, Sendable {
  public let id: String
  public let instruments: [String]
  public let licensor: String
  /// In whose name.
  public let holder: String
  public let number: String?
  /// What it allows; electronic use only where it says so.
  public let ways: [Way]
  public let from: DayNumber
  public let until: DayNumber?
  /// Some licences forbid norms and models made from one's own scores.
  public let forbidsOwnModels: Bool
  public let recordedBy: String
  public let recordedOn: DayNumber

  public init(
    id: String, instruments: [String], licensor: String, holder: String, number: String? = nil, ways: [Way],
    from: DayNumber, until: DayNumber? = nil, forbidsOwnModels: Bool = false, recordedBy: String,
    recordedOn: DayNumber
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
    self.recordedBy = recordedBy
    self.recordedOn = recordedOn
  }
}

/// A licence given up or taken back before its end.
public struct LicenceEnded: Codable, Hashable, Sendable {
  public let licence: String
  /// The first day without it.
  public let on: DayNumber
  public let by: String

  public init(licence: String, on: DayNumber, by: String) {
    self.licence = licence
    self.on = on
    self.by = by
  }
}
