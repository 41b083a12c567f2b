// Notifications of concern: received, assessed within 24 hours, confirmed, answered, linked to a child.

/// A worry about a child has reached the municipality. Its clock starts when it arrived, not when it was found.
public struct NotificationReceived: Content {
  public static let kind = "notification.received"

  /// The notification.
  public var id: String
  /// Who is worried.
  public var from: NotifierKind
  /// Whether the notifier has the stricter duty of professionals (barnets lov § 133).
  public var professional: Bool?
  /// Whether it was told and not written.
  public var oral: Bool?
  /// Whether support was running for the child when it came.
  public var ongoingSupport: Bool?
  /// Whom it is about, as the notifier put it.
  public var about: String?
  /// What the notifier says.
  public var words: String?
  /// Name of the notifier, unless anonymous.
  public var notifier: String?
  /// How the notifier can be reached, in words.
  public var reach: String?
  /// Where a message to the notifier can be sent.
  public var reply: Reach?
  /// What the notifier does: teacher, neighbour.
  public var role: String?
  /// How it came.
  public var channel: Channel?
  /// The reference that the notifier got.
  public var receipt: String?
  /// The system that it came from, and what that system calls it.
  public var sender: SenderID?
  public var senderReference: String?
  /// The children, as the notifier named them.
  public var children: [NotifiedChild]?
  /// Whether the parents know that somebody notifies.
  public var parentsInformed: Bool?
  /// Whether the notifier thinks that the child is in danger now. The assessment is ours.
  public var inDanger: Bool?
  /// What came with it.
  public var attachments: [Attachment]?
  /// It came as a mail that couldn't be read; the mail itself is its attachment.
  public var unreadable: Bool?
  /// One of very many that came from one place in a short time: the same word in all of them, so that they can be kept
  /// together. It is read and assessed like any other.
  public var flood: String?
  /// A field that people don't see was filled in, so a program may have written it. It is read like any other.
  public var trap: Bool?
  /// Where it came as a mail: its subject, and what is to be known of it.
  public var mail: MailHead?

  public init(
    id: String, from: NotifierKind, professional: Bool? = nil, oral: Bool? = nil, ongoingSupport: Bool? = nil,
    about: String? = nil, words: String? = nil, notifier: String? = nil, reach: String? = nil, reply: Reach? = nil,
    role: String? = nil, channel: Channel? = nil, receipt: String? = nil, sender: SenderID? = nil,
    senderReference: String? = nil, children: [NotifiedChild]? = nil, parentsInformed: Bool? = nil,
    inDanger: Bool? = nil, attachments: [Attachment]? = nil, unreadable: Bool? = nil, flood: String? = nil,
    trap: Bool? = nil, mail: MailHead? = nil
  ) {
    self.id = id
    self.from = from
    self.professional = professional
    self.oral = oral
    self.ongoingSupport = ongoingSupport
    self.about = about
    self.words = words
    self.notifier = notifier
    self.reach = reach
    self.reply = reply
    self.role = role
    self.channel = channel
    self.receipt = receipt
    self.sender = sender
    self.senderReference = senderReference
    self.children = children
    self.parentsInformed = parentsInformed
    self.inDanger = inDanger
    self.attachments = attachments
    self.unreadable = unreadable
    self.flood = flood
    self.trap = trap
    self.mail = mail
  }

  public var attached: [Attachment] { attachments ?? [] }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.notificationReceived, at: at, id: id)
    fact.tell("from", from.rawValue)
    fact.tell("professional", professional)
    fact.tell("oral", oral)
    fact.tell("ongoing-support", ongoingSupport)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("from", from)
      .yesNo("professional", professional)
      .yesNo("oral", oral)
      .yesNo("ongoing-support", ongoingSupport)
      .choice("channel", channel)
      .yesNo("in-danger", inDanger)
      .particular("about", about)
      .particular("children", children.map { $0.compactMap(\.inWords).joined(separator: "\n") })
      .quotation("subject", mail?.subject)
      .quotation("words", words)
      .yesNo("parents-informed", parentsInformed)
      .particular("notifier", notifier)
      .particular("role", role)
      .particular("reach", reach)
      .particular("receipt", receipt)
      .particular("sender-reference", senderReference)
      .particular("attachments", attachments.map { $0.map(\.name).joined(separator: "\n") })
      .particular("not-shown", mail?.notShown?.joined(separator: "\n"))
      .choices("mail-marks", mail?.marks)
      .yesNo("unreadable", unreadable)
      .yesNo("flood", flood.map { _ in true })
      .yesNo("trap", trap)
      .list
  }
}

/// Somebody of the department has opened it for the first time: from now on a person knows of it.
public struct NotificationOpened: Content {
  public static let kind = "notification.opened"

  /// The notification.
  public var `for`: String?
  /// Who opened it.
  public var by: StaffID

  public init(for reference: String? = nil, by: StaffID) {
    self.for = reference
    self.by = by
  }
}

/// The assessment of acute danger, due within 24 hours.
public struct NotificationAssessed: Content {
  public static let kind = "notification.assessed"

  /// The notification.
  public var `for`: String?
  /// Whether the child must be helped at once.
  public var acute: Bool?
  /// What we base it on.
  public var assessment: String?
  /// What happens now.
  public var next: String?
  /// Who assessed.
  public var assessor: StaffID?
  /// Somebody who had not worked on the case before, where support is running.
  public var secondAssessor: StaffID?

  public init(
    for reference: String? = nil, acute: Bool? = nil, assessment: String? = nil, next: String? = nil,
    assessor: StaffID? = nil, secondAssessor: StaffID? = nil
  ) {
    self.for = reference
    self.acute = acute
    self.assessment = assessment
    self.next = next
    self.assessor = assessor
    self.secondAssessor = secondAssessor
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.notificationAssessed, at: at, for: self.for)
    fact.tell("acute", acute)
    fact.tell("second-assessor", secondAssessor != nil)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .yesNo("acute", acute)
      .assessment("assessment", assessment)
      .agreement("next", next)
      .list
  }
}

/// The notifier has been told that the notification arrived.
public struct NotificationConfirmed: Content {
  public static let kind = "notification.confirmed"

  /// The notification.
  public var `for`: String?
  /// Letter, Digital Post, telephone.
  public var how: String?

  public init(for reference: String? = nil, how: String? = nil) {
    self.for = reference
    self.how = how
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.notificationConfirmed, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("how", how)
      .list
  }
}

/// The professional notifier has been told whether something was started.
public struct NotificationOutcomeTold: Content {
  public static let kind = "notification.outcome-told"

  /// The notification.
  public var `for`: String?
  /// What was said.
  public var told: String?
  /// Why it was not told, where special circumstances stand against it.
  public var withheld: String?
  /// Letter, Digital Post, telephone.
  public var how: String?

  public init(
    for reference: String? = nil, told: String? = nil, withheld: String? = nil, how: String? = nil
  ) {
    self.for = reference
    self.told = told
    self.withheld = withheld
    self.how = how
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.notificationOutcomeTold, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("told", told)
      .assessment("withheld", withheld)
      .particular("how", how)
      .list
  }
}

/// The notification has been filed in a child's case.
public struct NotificationLinked: Content {
  public static let kind = "notification.linked"

  /// The notification.
  public var `for`: String?
  /// The case in which it is filed.
  public var casefile: CaseID
  /// The child.
  public var child: PersonID

  public init(for reference: String? = nil, casefile: CaseID, child: PersonID) {
    self.for = reference
    self.casefile = casefile
    self.child = child
  }
}

/// The notification belongs elsewhere and has been passed on, or nothing could be found of the child.
public struct NotificationPassedOn: Content {
  public static let kind = "notification.passed-on"

  /// The notification.
  public var `for`: String?
  /// Where it went.
  public var to: String?
  /// Why it isn't ours.
  public var why: String?

  public init(for reference: String? = nil, to: String? = nil, why: String? = nil) {
    self.for = reference
    self.to = to
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("to", to)
      .assessment("why", why)
      .list
  }
}
