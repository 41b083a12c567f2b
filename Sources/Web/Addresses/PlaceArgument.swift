import CaseFile

/// What stands in an address besides its words: ids, in their order.
public protocol PlaceArgument: Sendable {
  /// How many parts of the address it takes.
  static var count: Int { get }
  /// Nil where the parts aren't ids.
  init?(parts: [String])
  var parts: [String] { get }
}

/// An argument that says which case a page belongs to.
public protocol CaseArgument: PlaceArgument {
  var caseID: CaseID { get }
}

/// For places that have no argument.
public struct Nothing: PlaceArgument {
  public static let count = 0
  public init() {}
  public init?(parts: [String]) {}
  public var parts: [String] { [] }
}

/// Two ids, as a case and an entry of it.
public struct Two<First: PlaceArgument, Second: PlaceArgument>: PlaceArgument {
  public let first: First
  public let second: Second

  public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  public static var count: Int { First.count + Second.count }

  public init?(parts: [String]) {
    guard parts.count == Self.count, let first = First(parts: Array(parts.prefix(First.count))),
      let second = Second(parts: Array(parts.dropFirst(First.count)))
    else { return nil }
    self.init(first, second)
  }

  public var parts: [String] { first.parts + second.parts }
}

extension Two: CaseArgument where First: CaseArgument {
  public var caseID: CaseID { first.caseID }
}

/// A word of our own in an address: the name of a step, a file, a language, the hash of a rule set.
public struct Slug: Name, PlaceArgument {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension CaseID: CaseArgument {
  public var caseID: CaseID { self }
}
extension PersonID: PlaceArgument {}
extension StaffID: PlaceArgument {}
extension TeamID: PlaceArgument {}
extension ActID: PlaceArgument {}
extension NotificationID: PlaceArgument {}
extension BlobID: PlaceArgument {}
extension MeetingID: PlaceArgument {}

extension PlaceArgument where Self: Name {
  public static var count: Int { 1 }
  public var parts: [String] { [rawValue] }

  /// An id is short and made of letters, digits, `-`, `_` and `.`; anything else is no address of ours.
  public init?(parts: [String]) {
    guard parts.count == 1, let text = parts.first, (1...80).contains(text.utf8.count), !text.hasPrefix("."),
      text.utf8.allSatisfy({ byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      })
    else { return nil }
    self.init(rawValue: text)
  }
}
