// The network map: who is around the child, as the child or a parent sees it, and who is asked to come.

/// Whose view a map shows.
public enum NetworkDrawer: String, Codable, Hashable, Sendable, CaseIterable {
  case child
  case parent
  case other
}

public enum NetworkSector: String, Codable, Hashable, Sendable, CaseIterable {
  case family
  case kin
  case friends
  case schoolAndLeisure = "school-and-leisure"
  case professionals
}

public enum NetworkSupport: String, Codable, Hashable, Sendable, CaseIterable {
  /// By profession or decision.
  case formal
  /// Because they want to.
  case informal
}

public enum InvitationStanding: String, Codable, Hashable, Sendable, CaseIterable {
  /// The family wants the person there.
  case wanted
  case invited
  case accepted
  case declined
  case came
  case stayedAway = "stayed-away"
}

/// Somebody begins a map of their own.
public struct NetworkMapBegun: MadeInMeeting {
  public static let kind = "network.map-begun"

  /// The map.
  public var id: String
  /// Who draws it.
  public var drawer: NetworkDrawer
  /// Who that is in the register.
  public var person: PersonID?
  /// What the one who draws is called.
  public var name: String?
  /// How many rings of closeness.
  public var rings: Int?
  /// The meeting in which it was begun.
  public var meeting: MeetingID?

  public init(
    id: String, drawer: NetworkDrawer, person: PersonID? = nil, name: String? = nil, rings: Int? = nil,
    meeting: MeetingID? = nil
  ) {
    self.id = id
    self.drawer = drawer
    self.person = person
    self.name = name
    self.rings = rings
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("drawer", drawer)
      .particular("name", name)
      .particular("rings", rings)
      .list
  }
}

/// Somebody stands on a map. Said again where it is said better. A name is enough: nobody is written into the register
/// for it.
public struct NetworkPersonPlaced: MadeInMeeting {
  public static let kind = "network.person-placed"

  /// The map.
  public var map: String
  /// The person, the same on every map of the case.
  public var id: String
  /// What the one who draws calls the person.
  public var name: String
  /// Who that is in the register, where it is somebody there.
  public var person: PersonID?
  /// In which part of life.
  public var sector: NetworkSector
  /// 1 is nearest.
  public var ring: Int
  /// By profession, or because they want to.
  public var support: NetworkSupport?
  /// What the person is or does, in the words of the one who draws.
  public var what: String?
  /// Whom the person decides over, as ids of this network; `child` is the child.
  public var over: [String]?
  /// What the person decides, and over whom, in words.
  public var decides: String?
  /// The meeting in which it was drawn.
  public var meeting: MeetingID?

  public init(
    map: String, id: String, name: String, person: PersonID? = nil, sector: NetworkSector, ring: Int,
    support: NetworkSupport? = nil, what: String? = nil, over: [String]? = nil, decides: String? = nil,
    meeting: MeetingID? = nil
  ) {
    self.map = map
    self.id = id
    self.name = name
    self.person = person
    self.sector = sector
    self.ring = ring
    self.support = support
    self.what = what
    self.over = over
    self.decides = decides
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("sector", sector)
      .particular("ring", ring)
      .choice("support", support)
      .quotation("what", what)
      .quotation("decides", decides)
      .list
  }
}

/// Somebody stands in another place of the map than before.
public struct NetworkPersonMoved: MadeInMeeting {
  public static let kind = "network.person-moved"

  /// The map.
  public var map: String
  /// The person.
  public var id: String
  /// What the person is called.
  public var name: String?
  /// In which part of life.
  public var sector: NetworkSector
  /// 1 is nearest.
  public var ring: Int
  /// The meeting in which it was done.
  public var meeting: MeetingID?

  public init(
    map: String, id: String, name: String? = nil, sector: NetworkSector, ring: Int, meeting: MeetingID? = nil
  ) {
    self.map = map
    self.id = id
    self.name = name
    self.sector = sector
    self.ring = ring
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("sector", sector)
      .particular("ring", ring)
      .list
  }
}

/// Somebody no longer stands on a map.
public struct NetworkPersonRemoved: MadeInMeeting {
  public static let kind = "network.person-removed"

  /// The map.
  public var map: String
  /// The person.
  public var id: String
  /// What the person is called.
  public var name: String?
  /// Why.
  public var why: String?
  /// The meeting in which it was done.
  public var meeting: MeetingID?

  public init(map: String, id: String, name: String? = nil, why: String? = nil, meeting: MeetingID? = nil) {
    self.map = map
    self.id = id
    self.name = name
    self.why = why
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .quotation("why", why)
      .list
  }
}

/// Whether somebody of the network is asked to come, and what they will do.
public struct NetworkInvitation: MadeInMeeting {
  public static let kind = "network.invitation"

  /// The person of the network.
  public var id: String
  /// What the person is called.
  public var name: String?
  /// How far it has come.
  public var standing: InvitationStanding
  /// How they were asked.
  public var how: String?
  /// What they will do, as agreed.
  public var does: String?
  /// The meeting that it is about.
  public var meeting: MeetingID?

  public init(
    id: String, name: String? = nil, standing: InvitationStanding, how: String? = nil, does: String? = nil,
    meeting: MeetingID? = nil
  ) {
    self.id = id
    self.name = name
    self.standing = standing
    self.how = how
    self.does = does
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("standing", standing)
      .particular("how", how)
      .agreement("does", does)
      .list
  }
}
