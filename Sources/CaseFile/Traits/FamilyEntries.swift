// Who the case is about: the child, born or not, and the people around it.

public enum MemberRole: String, Codable, Hashable, Sendable, CaseIterable {
  case mother
  case father
  case stepParent = "step-parent"
  case coParent = "co-parent"
  case sibling
  case halfSibling = "half-sibling"
  case grandparent
  case auntOrUncle = "aunt-or-uncle"
  case fosterParent = "foster-parent"
  case otherKin = "other-kin"
  case network
  case professional
}

/// A child's case is opened.
public struct CaseOpened: Content {
  public static let kind = "case.opened"

  /// The child in the register; for an unborn child, its own entry there.
  public var child: PersonID
  /// Day of birth, where it is known.
  public var born: Day?
  /// Expected day of birth of an unborn child; the case then follows the mother.
  public var due: Day?
  /// The mother of an unborn child.
  public var mother: PersonID?
  /// What made us open it.
  public var why: String?

  public init(child: PersonID, born: Day? = nil, due: Day? = nil, mother: PersonID? = nil, why: String? = nil) {
    self.child = child
    self.born = born
    self.due = due
    self.mother = mother
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("born", born)
      .particular("due", due)
      .assessment("why", why)
      .list
  }
}

/// The unborn child is born; ages count from here.
public struct ChildBorn: Content {
  public static let kind = "child.born"

  /// Day of birth.
  public var on: Day

  public init(on: Day) {
    self.on = on
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("on", on)
      .list
  }
}

/// Somebody belongs to the child's family or network.
public struct MemberJoined: Content {
  public static let kind = "family.member-joined"

  /// Who, in the register.
  public var person: PersonID
  /// What that person is to the child.
  public var role: MemberRole
  /// Whether the person holds custody (forældremyndighed); nil where it isn't known.
  public var custody: Bool?
  /// Whether the child lives with the person.
  public var household: Bool?
  /// School teacher, health visitor … where the person takes part as a professional.
  public var profession: String?

  public init(
    person: PersonID, role: MemberRole, custody: Bool? = nil, household: Bool? = nil, profession: String? = nil
  ) {
    self.person = person
    self.role = role
    self.custody = custody
    self.household = household
    self.profession = profession
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("role", role)
      .yesNo("custody", custody)
      .yesNo("household", household)
      .particular("profession", profession)
      .list
  }
}

/// Somebody no longer belongs to it.
public struct MemberLeft: Content {
  public static let kind = "family.member-left"

  /// Who, in the register.
  public var person: PersonID
  /// What happened.
  public var why: String?

  public init(person: PersonID, why: String? = nil) {
    self.person = person
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .observation("why", why)
      .list
  }
}
