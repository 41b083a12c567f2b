/// What an entry says. One type per kind of entry; each trait file of the case file holds its own.
///
/// The coded form is JSON and lives for ever: a field is never renamed, and a new one is optional.
public protocol Content: Codable, Hashable, Sendable {
  /// `notification.received`, `decision.made` … Never renamed.
  static var kind: String { get }

  /// What the law is told of it; empty where the law has no use for it.
  func facts(at: When) -> [Fact]

  /// What a person reads of it, in order, with its sender kept apart.
  var passages: [Passage] { get }

  /// The files that came with it. Their bytes are written with the act (`Act.blobs`), or are there already where the
  /// entry is filed again in another stream.
  var attached: [Attachment] { get }

  /// The kinds that can say otherwise than this one. Where the stream has got such an entry that the writer had not
  /// seen, this one comes back as a conflict with both texts; everything else simply goes in.
  static var disagreesWith: [String] { get }

  /// What it speaks of, where a disagreement needs the same subject: two goals don't disagree. Nil speaks of the whole.
  var disagreesAbout: String? { get }
}

extension Content {
  public func facts(at: When) -> [Fact] { [] }
  public var passages: [Passage] { [] }
  public var attached: [Attachment] { [] }
  public static var disagreesWith: [String] { [] }
  public var disagreesAbout: String? { nil }
}

/// A piece of text in the file, with the sender that it has.
public struct Passage: Hashable, Sendable {
  public enum Sender: String, Hashable, Sendable, Codable {
    /// What somebody saw or heard, without judgement.
    case observation
    /// What a professional makes of it.
    case assessment
    /// Somebody's own words.
    case quotation
    /// What was agreed or decided.
    case agreement
    /// A particular: a date, a name, a choice from a list. Its value is a key of the text catalogue where `isKey`.
    case particular
  }

  public var sender: Sender
  /// Key of the heading in the text catalogue: `brief-assessment.worries`.
  public var heading: String
  public var text: String
  /// The text is itself a key of the catalogue, not what somebody wrote.
  public var isKey: Bool

  public init(_ sender: Sender, _ heading: String, _ text: String, isKey: Bool = false) {
    self.sender = sender
    self.heading = heading
    self.text = text
    self.isKey = isKey
  }
}
