/// Something in a GEDCOM file, or in a tree on its way out, that isn't carried over or looks wrong.
public struct GedcomRemark: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    // The bytes
    case empty
    /// Nothing says which encoding; it was guessed (`value`).
    case encodingGuessed = "encoding-guessed"
    /// Another encoding than the file says (`value`).
    case encodingFalse = "encoding-false"
    case encodingUnknown = "encoding-unknown"
    /// Bytes that mean nothing in the encoding; read as Windows-1252.
    case badBytes = "bad-bytes"
    // The lines
    case noLevel = "no-level"
    case noTag = "no-tag"
    case badTag = "bad-tag"
    case badXref = "bad-xref"
    /// A level more than one below the line above; read as one below.
    case levelJump = "level-jump"
    /// A line without a level: read as more of the line above.
    case continued
    case duplicateXref = "duplicate-xref"
    case noHeader = "no-header"
    case noTrailer = "no-trailer"
    case afterTrailer = "after-trailer"
    case unknownVersion = "unknown-version"
    // What the lines say
    /// Points to a record that isn't in the file.
    case danglingPointer = "dangling-pointer"
    /// A person where a family should be, or the like.
    case wrongPointer = "wrong-pointer"
    case badDate = "bad-date"
    case badValue = "bad-value"
    /// A family names a child that doesn't name the family, or the other way round.
    case oneSided = "one-sided"
    /// Known to the standard; the house has no place for it. Kept word by word.
    case notHeld = "not-held"
    /// A program's own addition. Kept word by word.
    case `extension`
    /// Not in the standard. Kept word by word.
    case unknownTag = "unknown-tag"
    /// Said a second time where the house holds one. Kept word by word.
    case saidTwice = "said-twice"
    // On the way out
    /// Kept from a file of another version, and not valid in this one.
    case otherVersion = "other-version"
    /// Kept, but what it belonged to is no longer in the tree.
    case homeless
    /// The older version has no way to say it.
    case noPlace = "no-place"
  }

  /// From 1; 0 where it is about the whole file.
  public var line: Int
  /// `INDI.BIRT.PLAC`.
  public var path: String
  public var reason: Reason
  /// The line word by word, or the value that the reason speaks of.
  public var value: String

  public init(_ line: Int, _ path: String, _ reason: Reason, _ value: String = "") {
    self.line = line
    self.path = path
    self.reason = reason
    self.value = value
  }
}
