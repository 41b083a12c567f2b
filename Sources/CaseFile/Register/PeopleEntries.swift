// The register of persons: what a person is called, and how the person can be reached.

public enum Sex: String, Codable, Hashable, Sendable, CaseIterable {
  case female
  case male
  case other
  case unknown
}

/// A person enters the register.
public struct PersonRegistered: Content {
  public static let kind = "person.registered"

  /// Full name; for an unborn child nothing more than that.
  public var name: String
  /// Day of birth.
  public var born: Day?
  /// Expected day of birth.
  public var due: Day?
  /// As the person says.
  public var sex: Sex?
  /// CPR number, ten digits; used to identify and nowhere shown in full without need.
  public var cpr: String?
  /// Telephone.
  public var phone: String?
  /// E-mail.
  public var email: String?
  /// Address.
  public var address: String?
  /// Language, where an interpreter is needed.
  public var language: String?

  public init(
    name: String, born: Day? = nil, due: Day? = nil, sex: Sex? = nil, cpr: String? = nil, phone: String? = nil,
    email: String? = nil, address: String? = nil, language: String? = nil
  ) {
    self.name = name
    self.born = born
    self.due = due
    self.sex = sex
    self.cpr = cpr
    self.phone = phone
    self.email = email
    self.address = address
    self.language = language
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .particular("born", born)
      .particular("due", due)
      .choice("sex", sex)
      .particular("phone", phone)
      .particular("email", email)
      .particular("address", address)
      .particular("language", language)
      .list
  }
}

/// Something about the person has changed; only what changed is named.
public struct PersonChanged: Content {
  public static let kind = "person.changed"

  /// Full name.
  public var name: String?
  /// Day of birth.
  public var born: Day?
  /// As the person says.
  public var sex: Sex?
  /// CPR number.
  public var cpr: String?
  /// Telephone.
  public var phone: String?
  /// E-mail.
  public var email: String?
  /// Address.
  public var address: String?
  /// Language, where an interpreter is needed.
  public var language: String?
  /// Day of death.
  public var died: Day?

  public init(
    name: String? = nil, born: Day? = nil, sex: Sex? = nil, cpr: String? = nil, phone: String? = nil,
    email: String? = nil, address: String? = nil, language: String? = nil, died: Day? = nil
  ) {
    self.name = name
    self.born = born
    self.sex = sex
    self.cpr = cpr
    self.phone = phone
    self.email = email
    self.address = address
    self.language = language
    self.died = died
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .particular("born", born)
      .choice("sex", sex)
      .particular("phone", phone)
      .particular("email", email)
      .particular("address", address)
      .particular("language", language)
      .particular("died", died)
      .list
  }
}

public enum AddressProtection: String, Codable, Hashable, Sendable, CaseIterable {
  case none
  case nameAndAddress = "name-and-address"
  case threatened
}

/// Protection of name and address (CPR-loven § 28), or the stronger for a threatened person (§ 6 stk. 6).
public struct AddressProtected: Content {
  public static let kind = "person.address-protected"

  /// Which.
  public var level: AddressProtection
  /// When it ends; looked at again at each letter.
  public var until: Day?

  public init(level: AddressProtection, until: Day? = nil) {
    self.level = level
    self.until = until
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("level", level)
      .particular("until", until)
      .list
  }
}

public enum Kinship: String, Codable, Hashable, Sendable, CaseIterable {
  case parent
  case child
  case sibling
  case halfSibling = "half-sibling"
  case stepParent = "step-parent"
  case stepChild = "step-child"
  case partner
  case formerPartner = "former-partner"
  case grandparent
  case grandchild
  case fosterParent = "foster-parent"
  case fosterChild = "foster-child"
  case otherKin = "other-kin"
  case friend
  case professional
}

/// What another person is to this one; filed with both.
public struct RelationshipRecorded: Content {
  public static let kind = "relationship.recorded"

  /// The other.
  public var other: PersonID
  /// What the other is to this person.
  public var kind: Kinship
  /// Whether the other holds custody of this person.
  public var custody: Bool?
  /// Whether they live together.
  public var household: Bool?
  /// Since when.
  public var from: Day?
  /// Biological, adoptive, twin …: which relation of its kind.
  public var nature: TieNature?
  /// What partners are, or have been, to each other from that day.
  public var event: PartnerEvent?
  /// Until when.
  public var until: Day?

  public init(
    other: PersonID, kind: Kinship, custody: Bool? = nil, household: Bool? = nil, from: Day? = nil,
    nature: TieNature? = nil, event: PartnerEvent? = nil, until: Day? = nil
  ) {
    self.other = other
    self.kind = kind
    self.custody = custody
    self.household = household
    self.from = from
    self.nature = nature
    self.event = event
    self.until = until
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("kind", kind)
      .yesNo("custody", custody)
      .yesNo("household", household)
      .particular("from", from)
      .choice("nature", nature)
      .choice("event", event)
      .particular("until", until)
      .list
  }
}

/// It is no longer so.
public struct RelationshipEnded: Content {
  public static let kind = "relationship.ended"

  /// The other.
  public var other: PersonID
  /// What the other was.
  public var kind: Kinship
  /// Since when.
  public var on: Day?

  public init(other: PersonID, kind: Kinship, on: Day? = nil) {
    self.other = other
    self.kind = kind
    self.on = on
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("kind", kind)
      .particular("on", on)
      .list
  }
}
