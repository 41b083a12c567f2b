/// The network maps of the case, one for each who draws, and who of the network is asked to come.
public struct Networks: Trait {
  public private(set) var maps: [NetworkDrawn] = []
  /// What was last said of each person's invitation, by the person's id.
  public private(set) var invitations: [String: Record<NetworkInvitation>] = [:]

  public init() {}

  public mutating func take(_ entry: Entry) {
    if let begun = entry.record(NetworkMapBegun.self), map(begun.content.id) == nil {
      maps.append(NetworkDrawn(begun: begun))
    }
    if let placed = entry.record(NetworkPersonPlaced.self) {
      change(placed.content.map) { $0.place(placed) }
    }
    if let moved = entry.record(NetworkPersonMoved.self) {
      change(moved.content.map) { $0.move(moved.content) }
    }
    if let removed = entry.record(NetworkPersonRemoved.self) {
      change(removed.content.map) { $0.marks.removeAll { $0.id == removed.content.id } }
    }
    if var invited = entry.record(NetworkInvitation.self) {
      // What they will do stands until it is said otherwise.
      let before = invitations[invited.content.id]?.content
      invited.keep(does: before?.does, how: before?.how)
      invitations[invited.content.id] = invited
    }
  }

  private mutating func change(_ id: String, _ change: (inout NetworkDrawn) -> Void) {
    if let index = maps.firstIndex(where: { $0.id == id }) { change(&maps[index]) }
  }
}

extension Record<NetworkInvitation> {
  fileprivate mutating func keep(does: String?, how: String?) {
    var kept = content
    kept.does = kept.does ?? does
    kept.how = kept.how ?? how
    self = with(kept)
  }
}

/// One map: who draws it, and who stands where.
public struct NetworkDrawn: Hashable, Sendable {
  public let begun: Record<NetworkMapBegun>
  /// In the order in which they were first placed, each where it stands now.
  public fileprivate(set) var marks: [NetworkPersonPlaced] = []

  fileprivate init(begun: Record<NetworkMapBegun>) { self.begun = begun }

  public var id: String { begun.content.id }
  public var rings: Int { max(1, begun.content.rings ?? 3) }
  public func mark(_ id: String) -> NetworkPersonPlaced? { marks.first { $0.id == id } }

  fileprivate mutating func place(_ placed: Record<NetworkPersonPlaced>) {
    if let index = marks.firstIndex(where: { $0.id == placed.content.id }) {
      marks[index] = placed.content
    } else {
      marks.append(placed.content)
    }
  }

  fileprivate mutating func move(_ content: NetworkPersonMoved) {
    guard let index = marks.firstIndex(where: { $0.id == content.id }) else { return }
    (marks[index].sector, marks[index].ring) = (content.sector, content.ring)
  }
}

extension Networks {
  public func map(_ id: String) -> NetworkDrawn? { maps.first { $0.id == id } }

  /// Everybody on any map, once, as they were first placed.
  public var people: [NetworkPersonPlaced] {
    var seen: Set<String> = []
    return maps.flatMap(\.marks).filter { seen.insert($0.id).inserted }
  }

  @discardableResult
  public func begin(_ content: NetworkMapBegun) throws(Refusal) -> NetworkMapBegun {
    try Refusal.unless(map(content.id) == nil, .alreadyThere)
    return content
  }

  @discardableResult
  public func place(_ content: NetworkPersonPlaced) throws(Refusal) -> NetworkPersonPlaced {
    let map = try Refusal.ifNil(map(content.map), .unknownMap)
    try Refusal.unless((1...map.rings).contains(content.ring), .noSuchRing)
    return content
  }

  @discardableResult
  public func move(_ content: NetworkPersonMoved) throws(Refusal) -> NetworkPersonMoved {
    let map = try Refusal.ifNil(map(content.map), .unknownMap)
    _ = try Refusal.ifNil(map.mark(content.id), .unknownRelative)
    try Refusal.unless((1...map.rings).contains(content.ring), .noSuchRing)
    return content
  }

  @discardableResult
  public func remove(_ content: NetworkPersonRemoved) throws(Refusal) -> NetworkPersonRemoved {
    let map = try Refusal.ifNil(map(content.map), .unknownMap)
    _ = try Refusal.ifNil(map.mark(content.id), .unknownRelative)
    return content
  }

  /// Nobody of the network is invited before the risk is assessed, where the screening showed an honour conflict or
  /// negative social control (barnets lov § 18 stk. 3). What the family wishes, and who came, can always be told.
  @discardableResult
  public func invite(_ content: NetworkInvitation, risk: InvitationRisk?) throws(Refusal) -> NetworkInvitation {
    _ = try Refusal.ifNil(people.first { $0.id == content.id }, .unknownRelative)
    try Refusal.unless(content.standing != .invited || risk == nil, .riskAssessmentFirst)
    return content
  }
}

/// Why the risk must be assessed before anybody of the network is invited.
public enum InvitationRisk: Hashable, Sendable {
  /// A screening showed an honour conflict or negative social control.
  case honour(since: Day)
}

extension CaseFile {
  /// Nil where nothing stands in the way, or the risk has been assessed since.
  public var invitationRisk: InvitationRisk? {
    guard let shown = screenings.all.last(where: { $0.content.honour == true }) else { return nil }
    let isAssessed = safety.riskAssessments.contains { $0.day >= shown.day || $0.sequence > shown.sequence }
    return isAssessed ? nil : .honour(since: shown.day)
  }
}
