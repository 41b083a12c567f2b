@testable import CaseFile

/// A journal in the making: entries are added in the order they are written down.
struct Journal {
  var stream: StreamID = .child(CaseID(rawValue: "case1"))
  private(set) var entries: [Entry] = []

  /// Adds what happened on a day (`2024-05-01`, `2024-05-01T14:05`, `unknown`) and was written down the same day at
  /// noon, or when `recorded` says.
  @discardableResult
  mutating func add(
    _ content: any Content, on when: String = "2024-05-01", recorded: String? = nil, act: String? = nil,
    by actor: Actor = .staff("anna"), audience: Audience = .family
  ) -> Entry {
    let happened = When(when) ?? .unknown
    let day = recorded.flatMap { Day($0) } ?? happened.date ?? Day(number: 0)
    let sequence = entries.count + 1
    let entry = Entry(
      stream: stream, sequence: sequence, act: ActID(rawValue: act ?? "act\(sequence)"), happenedAt: happened,
      recordedAt: DanishTime.instant(day, hour: 12), actor: actor, audience: audience, kind: type(of: content).kind,
      content: content)
    entries.append(entry)
    return entry
  }

  var file: CaseFile {
    guard case .child(let id) = stream else { return CaseFile(id: "none", entries: entries) }
    return CaseFile(id: id, entries: entries)
  }

  var person: Person { Person(id: "person1", entries: entries) }
  var department: Department { Department(entries: entries) }
}

/// A case with these contents, all of 1 May 2024.
func caseFile(_ contents: any Content...) -> CaseFile {
  var journal = Journal()
  for content in contents { journal.add(content) }
  return journal.file
}

func person(_ contents: any Content...) -> Person {
  var journal = Journal(stream: .person("person1"))
  for content in contents { journal.add(content) }
  return journal.person
}

func department(_ contents: any Content...) -> Department {
  var journal = Journal(stream: .department)
  for content in contents { journal.add(content) }
  return journal.department
}

/// Noon of a day.
func noon(_ day: Day) -> Instant { DanishTime.instant(day, hour: 12) }

/// Files an entry of 1 June 2024 into a case, at noon of that day.
@discardableResult
func file(
  _ content: any Content, in casefile: CaseFile, on when: When = .day("2024-06-01"), approved: Bool = false
) throws(Refusal) -> Act.Filing {
  try casefile.filing(content, at: when, now: noon("2024-06-01"), approved: approved)
}

// In tests a date or a name that is written wrong is a fault of the test: it must stop at once.
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = Day(value)! }
}

extension CaseID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension PersonID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension StaffID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension TeamID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension ActID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension NotificationID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension SenderID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension MessageID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension BlobID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
extension MeetingID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
