import CaseFile

/// A mail, read: what it says, what came with it, and what must be known of it. Nothing in it is proof of anything; who
/// sent it is only what it says.
public struct Mail: Hashable, Sendable {
  /// The sender's name, as the mail says it.
  public var name: String?
  /// The sender's address, as the mail says it.
  public var address: String?
  public var subject: String?
  /// When the mail says that it was sent.
  public var dated: Instant?
  /// Plain text, whatever it came as; empty where there is none.
  public var text = ""
  public var marks: [MailMark] = []
  /// Names of what is in the mail and can't be shown beside it.
  public var notShown: [String] = []
  public var files: [File] = []
  /// Nobody can tell from this what the mail says: it must be opened in a mail program.
  public var isUnreadable = false

  public init() {}

  public struct File: Hashable, Sendable {
    public var name: String
    public var kind: FileKind
    public var bytes: [UInt8]

    public init(name: String, kind: FileKind, bytes: [UInt8]) {
      self.name = name
      self.kind = kind
      self.bytes = bytes
    }
  }
}
