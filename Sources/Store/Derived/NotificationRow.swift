import CaseFile

/// A line in the inbox.
public struct NotificationRow: DerivedRow {
  public static let table = DerivedTable.notifications

  public var id: NotificationID
  public var received: Instant?
  /// Key: what sort of notifier, never who.
  public var fromKind: String
  /// Key of the text catalogue.
  public var state: String
  /// Still to be dealt with.
  public var isOpen: Bool
  public var child: PersonID?
  public var team: TeamID?
  public var assessed: Instant?
  public var openedBy: StaffID?
  /// Key: how it came.
  public var channel: String?
  /// One of very many from one place in a short time: the same word in all of them.
  public var flood: String?

  public init(
    id: NotificationID, received: Instant? = nil, fromKind: String, state: String, isOpen: Bool,
    child: PersonID? = nil, team: TeamID? = nil, assessed: Instant? = nil, openedBy: StaffID? = nil,
    channel: String? = nil, flood: String? = nil
  ) {
    self.id = id
    self.received = received
    self.fromKind = fromKind
    self.state = state
    self.isOpen = isOpen
    self.child = child
    self.team = team
    self.assessed = assessed
    self.openedBy = openedBy
    self.channel = channel
    self.flood = flood
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    received = try reader.next()
    fromKind = try reader.next()
    state = try reader.next()
    isOpen = try reader.next()
    child = try reader.next()
    team = try reader.next()
    assessed = try reader.next()
    openedBy = try reader.next()
    channel = try reader.next()
    flood = try reader.next()
  }

  public var cells: [Cell] {
    [
      id.cell, received.cell, fromKind.cell, state.cell, isOpen.cell, child.cell, team.cell, assessed.cell,
      openedBy.cell, channel.cell, flood.cell,
    ]
  }
}
