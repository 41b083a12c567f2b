// Professionals' own systems that may send notifications: a school's, a hospital's.

/// A system may send notifications from now on. It is known by a key that is shown once and never stored.
public struct SenderAdmitted: Content {
  public static let kind = "sender.admitted"

  /// Which.
  public var sender: SenderID
  /// Whose it is, as staff will read it beside what it sends.
  public var name: String
  /// What kind of notifier everything from it comes from.
  public var from: NotifierKind
  /// Who is asked when something is wrong with it.
  public var contact: String?
  /// SHA-256 of the key, 64 hexadecimal digits.
  public var keyHash: String

  public init(sender: SenderID, name: String, from: NotifierKind, contact: String? = nil, keyHash: String) {
    self.sender = sender
    self.name = name
    self.from = from
    self.contact = contact
    self.keyHash = keyHash
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("from", from)
      .particular("contact", contact)
      .list
  }
}

/// The system has a new key. The old one holds for a while yet, so that nothing is lost while it is changed over there.
public struct SenderKeyRenewed: Content {
  public static let kind = "sender.key-renewed"

  /// Which.
  public var sender: SenderID
  /// SHA-256 of the new key.
  public var keyHash: String
  /// Until then the key before this one holds too; at once over where it isn't said.
  public var oldUntil: Instant?

  public init(sender: SenderID, keyHash: String, oldUntil: Instant? = nil) {
    self.sender = sender
    self.keyHash = keyHash
    self.oldUntil = oldUntil
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("old-until", oldUntil.map { When.at($0).description })
      .list
  }
}

/// The system may send nothing more. What it has sent stays.
public struct SenderStopped: Content {
  public static let kind = "sender.stopped"

  /// Which.
  public var sender: SenderID
  public var why: String?

  public init(sender: SenderID, why: String? = nil) {
    self.sender = sender
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}
