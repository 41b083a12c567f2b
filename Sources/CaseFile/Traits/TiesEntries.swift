// What two on the genogram are to each other.

public enum TieKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// The child first, then the parent.
  case parent
  case partners
  case siblings
  /// The one it is about first, then the one who decides.
  case custody
  case household
  /// How one feels about the other, or what one does to the other: the one who feels or does it first.
  case bond
  /// The one who gives first, then the one who gets.
  case support

  /// What a tie of this kind can be.
  public var natures: [TieNature] {
    switch self {
    case .parent: [.biological, .adoptive, .foster, .step, .guardian, .donor, .surrogate, .unspecified]
    case .partners, .household: []
    case .siblings: [.siblings, .half, .twins, .identical, .fraternal]
    case .custody: [.sole, .joint, .residence, .contact, .guardianship, .delegated]
    case .bond:
      [
        .close, .veryClose, .distant, .conflict, .closeConflict, .broken, .controlling, .violence, .sexualAbuse,
        .neglect,
      ]
    case .support: [.formal, .informal]
    }
  }
}

public enum TieNature: String, Codable, Hashable, Sendable, CaseIterable {
  // Parents
  case biological, adoptive, foster, step, guardian, donor, surrogate, unspecified
  // Siblings
  case siblings, half, twins, identical, fraternal
  // Who decides
  case sole, joint, residence, contact, guardianship, delegated
  // How it is between them
  case close
  case veryClose = "very-close"
  case distant
  case conflict
  case closeConflict = "close-conflict"
  case broken, controlling, violence
  case sexualAbuse = "sexual-abuse"
  case neglect
  // Help
  case formal, informal
}

public enum PartnerEvent: String, Codable, Hashable, Sendable, CaseIterable {
  case dating, engaged, cohabiting, married, registered, affair, separated, divorced, annulled, widowed, ended
}

/// A step in what two partners have been to each other.
public struct PartnerStep: Codable, Hashable, Sendable {
  public var event: PartnerEvent
  public var date: LooseDate?

  public init(_ event: PartnerEvent, _ date: LooseDate? = nil) {
    self.event = event
    self.date = date
  }
}

/// What people on the genogram are to each other. Said again of the same `id` where it is said better or has ended.
public struct TieDrawn: MadeInMeeting {
  public static let kind = "genogram.tie-drawn"

  /// The tie.
  public var id: String
  /// What kind of tie.
  public var tie: TieKind
  /// Whom it binds, in the order that the kind has.
  public var people: [String]
  /// What they are called, for reading.
  public var names: [String]?
  /// Which tie of its kind.
  public var nature: TieNature?
  /// What partners have been to each other, in the order it happened.
  public var steps: [PartnerStep]?
  /// Since when.
  public var from: LooseDate?
  /// Until when.
  public var until: LooseDate?
  /// What a household is called; what help is given.
  public var what: String?
  /// Whose view it is, on the drawing.
  public var according: String?
  /// The meeting in which it was drawn.
  public var meeting: MeetingID?

  public init(
    id: String, _ tie: TieKind, _ people: [String], names: [String]? = nil, nature: TieNature? = nil,
    steps: [PartnerStep]? = nil, from: LooseDate? = nil, until: LooseDate? = nil, what: String? = nil,
    according: String? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.tie = tie
    self.people = people
    self.names = names
    self.nature = nature
    self.steps = steps
    self.from = from
    self.until = until
    self.what = what
    self.according = according
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("names", names?.joined(separator: " – "))
      .choice("tie", tie)
      .choice("nature", nature)
      .choice("steps", steps?.last?.event)
      .particular("from", from?.text)
      .particular("until", until?.text)
      .particular("what", what)
      .list
  }
}

/// The tie isn't so, and is no longer drawn. What has ended is drawn with its end instead.
public struct TieErased: MadeInMeeting {
  public static let kind = "genogram.tie-erased"

  /// The tie.
  public var id: String
  /// Whom it bound, for reading.
  public var names: [String]?
  /// Why.
  public var why: String?
  /// The meeting in which it was done.
  public var meeting: MeetingID?

  public init(id: String, names: [String]? = nil, why: String? = nil, meeting: MeetingID? = nil) {
    self.id = id
    self.names = names
    self.why = why
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("names", names?.joined(separator: " – "))
      .observation("why", why)
      .list
  }
}
