/// Somebody in the register, folded from the person's stream.
public struct Person: Hashable, Sendable {
  public let id: PersonID
  public private(set) var name = ""
  public private(set) var born: Day?
  public private(set) var due: Day?
  public private(set) var died: Day?
  public private(set) var sex: Sex?
  public private(set) var cpr: String?
  public private(set) var phone: String?
  public private(set) var email: String?
  public private(set) var address: String?
  public private(set) var language: String?
  public private(set) var protection: Record<AddressProtected>?
  public private(set) var relationships: [Record<RelationshipRecorded>] = []
  /// Under whom this person is found, where the two have turned out to be one.
  public private(set) var mergedInto: Record<PersonMerged>?
  /// Who is found under this person.
  public private(set) var duplicates: [Record<PersonMerged>] = []
  public private(set) var version = 0

  public init(id: PersonID, entries: [Entry]) {
    self.id = id
    for entry in entries { take(entry) }
  }

  /// The protection of the address that holds on a day. Protection without an end holds.
  public func addressProtection(on day: Day) -> AddressProtection {
    guard let protection, protection.content.until.map({ day <= $0 }) ?? true else { return .none }
    return protection.content.level
  }

  private mutating func take(_ entry: Entry) {
    version = entry.sequence
    switch entry.content {
    case let content as PersonRegistered:
      name = content.name
      (born, due, sex, cpr) = (content.born, content.due, content.sex, content.cpr)
      (phone, email, address, language) = (content.phone, content.email, content.address, content.language)
    case let content as PersonChanged:
      name = content.name ?? name
      born = content.born ?? born
      sex = content.sex ?? sex
      cpr = content.cpr ?? cpr
      phone = content.phone ?? phone
      email = content.email ?? email
      address = content.address ?? address
      language = content.language ?? language
      died = content.died ?? died
    case is AddressProtected:
      protection.take(entry)
    case is RelationshipRecorded:
      relationships.take(entry)
    case let content as RelationshipEnded:
      relationships.removeAll { $0.content.other == content.other && $0.content.kind == content.kind }
    case let content as PersonMerged where content.duplicate == id: mergedInto.take(entry)
    case is PersonMerged: duplicates.take(entry)
    case let content as PersonUnmerged:
      duplicates.removeAll { $0.content.duplicate == content.duplicate }
      if content.duplicate == id { mergedInto = nil }
    default: break
    }
  }
}
