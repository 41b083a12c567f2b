// What a notification consists of: who sends it, how, about which children, and with what files.

public enum NotifierKind: String, Codable, Hashable, Sendable, CaseIterable {
  case school
  case daycare
  case health
  case police
  case court
  case family
  case child
  case anonymous
  case municipality
  case other
}

/// How a notification reached the municipality. Each channel is watched by itself: one that falls silent is told.
public enum Channel: String, Codable, Hashable, Sendable, CaseIterable {
  /// The public's page.
  case web
  case telephone
  case letter
  /// Told at the counter.
  case counter
  case mail
  /// A professional's own system.
  case system
}

/// A child as the notifier named it: what is known, and no more.
public struct NotifiedChild: Codable, Hashable, Sendable {
  public var name: String?
  public var born: Day?
  /// Ten digits, as given. Never in a list or an address.
  public var cpr: String?
  public var address: String?
  /// School, daycare or other place where the child is in the daytime.
  public var school: String?
  /// How old, in the notifier's words: "vist fem", "ufødt".
  public var age: String?

  public init(
    name: String? = nil, born: Day? = nil, cpr: String? = nil, address: String? = nil, school: String? = nil,
    age: String? = nil
  ) {
    self.name = name
    self.born = born
    self.cpr = cpr
    self.address = address
    self.school = school
    self.age = age
  }

  /// On one line, without the CPR number; nil where nothing is known.
  public var inWords: String? {
    let birthday = born.map { "\($0.day).\($0.month).\($0.year)" }
    let known = [name, birthday, age, address, school].compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}

/// A file that came along. The entry says what it is; the bytes lie sealed beside the journal.
public struct Attachment: Codable, Hashable, Sendable {
  /// A file, in bytes.
  public static let mostBytes = 10 << 20
  /// All the files of one notification, in bytes.
  public static let mostBytesInAll = 25 << 20
  public static let most = 5

  public var id: BlobID
  /// The name it was sent with, for people: never a path.
  public var name: String
  /// Media type, of what the bytes are and not of what the name says: `application/pdf`.
  public var type: String
  /// In bytes.
  public var size: Int
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public var hash: String

  public init(id: BlobID, name: String, type: String, size: Int, hash: String) {
    self.id = id
    self.name = name
    self.type = type
    self.size = size
    self.hash = hash
  }
}

/// Where a message can be sent.
public struct Reach: Codable, Hashable, Sendable {
  public var mail: String?
  /// With or without a country code, as given.
  public var phone: String?

  public init(mail: String? = nil, phone: String? = nil) {
    self.mail = mail
    self.phone = phone
  }
}

/// What a mail says of itself besides its text, and what the reader of it must know.
public struct MailHead: Codable, Hashable, Sendable {
  /// As the sender wrote it.
  public var subject: String?
  /// When the mail itself says that it was sent. Nothing runs from it: the clock runs from when it arrived.
  public var dated: Instant?
  public var marks: [MailMark]?
  /// Names of what came with it and can be seen in the mail itself only.
  public var notShown: [String]?

  public init(
    subject: String? = nil, dated: Instant? = nil, marks: [MailMark]? = nil, notShown: [String]? = nil
  ) {
    self.subject = subject
    self.dated = dated
    self.marks = marks
    self.notShown = notShown
  }
}

/// Something about a mail that its reader must know.
public enum MailMark: String, Codable, Hashable, Sendable, CaseIterable {
  /// A machine answered: out of office, delivery failed, a receipt.
  case automatic
  /// It came through a mailing list.
  case list
  /// Encrypted or sealed in a way that only a mail program with the right key opens.
  case encrypted
  /// Cut off, or put together wrongly.
  case incomplete
  /// So large that only its beginning was read.
  case tooLarge = "too-large"
  /// So large that the mail itself lies in a file beside the store, and not in it.
  case setAside = "set-aside"
}
