/// An identifier that says nothing about the person it stands for: 16 lower-case letters and digits drawn at random
/// by the caller (a pure room draws nothing itself).
public protocol Name: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible where RawValue == String {
  init(rawValue: String)
}

extension Name {
  public var description: String { rawValue }

  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A child's case.
public struct CaseID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Somebody in the register: child, parent, network, professional.
public struct PersonID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Somebody who works in the department.
public struct StaffID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A team of caseworkers with its coordinator.
public struct TeamID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What one person did at once: the entries that it wrote, in one stream or in several.
public struct ActID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A notification of concern, before and after it is linked to a child.
public struct NotificationID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Somebody outside whose system sends notifications: a school's, a hospital's.
public struct SenderID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something that leaves the house: a mail, a text message.
public struct MessageID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The bytes of a file that came with a notification.
public struct BlobID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A meeting with the family: what is marked and agreed in it names it.
public struct MeetingID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
