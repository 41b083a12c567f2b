import CaseFile

/// A line in the inbox: one for each child that a notification is filed with, or one where there is none.
public struct NotificationRow: DerivedRow {
  public static let table = DerivedTable.notifications

  /// Which part of the inbox it lies in.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Nobody has assessed it.
    case assess
    /// Assessed, and filed with no child.
    case link
    case done
  }

  public var id: NotificationID
  public var received: Instant?
  /// Key: what sort of notifier, never who.
  public var fromKind: String
  /// Raw value of a `Place`.
  public var state: String
  /// Still to be dealt with.
  public var isOpen: Bool
  public var child: PersonID?
  public var assessed: Instant?
  /// The first time that somebody of the department opened it, and who.
  public var opened: Instant?
  public var openedBy: StaffID?
  /// Key: how it came.
  public var channel: String?
  /// One of very many from one place in a short time: the same word in all of them.
  public var flood: String?
  /// When it has to be assessed; nil where no limit is known. The verdict is given on reading.
  public var due: Instant?
  /// 0 where the notifier thinks that the child is in danger now, else 1: what comes first in the list.
  public var urgency: Int
  /// A mail that couldn't be read.
  public var isUnreadable: Bool
  /// When the notifier has to be told that it came; nil where that is done or nobody is to be told.
  public var answerDue: Instant?
  /// What was to tell the notifier couldn't be sent.
  public var answerFailed: Bool
  /// The one of its lines that is counted.
  public var isFirst: Bool

  public init(
    id: NotificationID, received: Instant? = nil, fromKind: String, state: String, isOpen: Bool,
    child: PersonID? = nil, assessed: Instant? = nil, opened: Instant? = nil, openedBy: StaffID? = nil,
    channel: String? = nil, flood: String? = nil, due: Instant? = nil, urgency: Int = 1, isUnreadable: Bool = false,
    answerDue: Instant? = nil, answerFailed: Bool = false, isFirst: Bool = true
  ) {
    self.id = id
    self.received = received
    self.fromKind = fromKind
    self.state = state
    self.isOpen = isOpen
    self.child = child
    self.assessed = assessed
    self.opened = opened
    self.openedBy = openedBy
    self.channel = channel
    self.flood = flood
    self.due = due
    self.urgency = urgency
    self.isUnreadable = isUnreadable
    self.answerDue = answerDue
    self.answerFailed = answerFailed
    self.isFirst = isFirst
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    received = try reader.next()
    fromKind = try reader.next()
    state = try reader.next()
    isOpen = try reader.next()
    child = try reader.next()
    assessed = try reader.next()
    opened = try reader.next()
    openedBy = try reader.next()
    channel = try reader.next()
    flood = try reader.next()
    due = try reader.next()
    urgency = try reader.next()
    isUnreadable = try reader.next()
    answerDue = try reader.next()
    answerFailed = try reader.next()
    isFirst = try reader.next()
  }

  public var cells: [Cell] {
    [
      id.cell, received.cell, fromKind.cell, state.cell, isOpen.cell, child.cell, assessed.cell, opened.cell,
      openedBy.cell, channel.cell, flood.cell, due.cell, urgency.cell, isUnreadable.cell, answerDue.cell,
      answerFailed.cell,
      isFirst.cell,
    ]
  }
}
