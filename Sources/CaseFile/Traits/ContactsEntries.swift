// Contact with child and family: what the whole of it rests on.

public enum ContactForm: String, Codable, Hashable, Sendable, CaseIterable {
  case visit
  case call
  case meeting
  case message
}

public enum ContactParty: String, Codable, Hashable, Sendable, CaseIterable {
  case child
  case custodyHolder = "custody-holder"
  case family
  case network
  case professional
}

/// We were in contact.
public struct ContactMade: Content {
  public static let kind = "contact.made"

  /// Visit, call, meeting or message.
  public var form: ContactForm?
  /// Who.
  public var with: [ContactParty]?
  /// What was seen and heard.
  public var observed: String?
  /// What they said.
  public var said: String?
  /// What we make of it.
  public var note: String?
  /// What was agreed.
  public var agreed: String?

  public init(
    form: ContactForm? = nil, with: [ContactParty]? = nil, observed: String? = nil, said: String? = nil,
    note: String? = nil, agreed: String? = nil
  ) {
    self.form = form
    self.with = with
    self.observed = observed
    self.said = said
    self.note = note
    self.agreed = agreed
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.contactMade, at: at)
    fact.tell("form", form?.rawValue)
    fact.tell("with", with?.map(\.rawValue))
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("form", form)
      .choices("with", with)
      .observation("observed", observed)
      .quotation("said", said)
      .assessment("note", note)
      .agreement("agreed", agreed)
      .list
  }
}

/// Parents or network were drawn in.
public struct FamilyInvolved: Content {
  public static let kind = "family.involved"

  /// How.
  public var how: String?

  public init(how: String? = nil) {
    self.how = how
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.familyInvolved, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("how", how)
      .list
  }
}

/// The health visitor takes part.
public struct HealthVisitorInvolved: Content {
  public static let kind = "health-visitor.involved"

  /// How.
  public var how: String?

  public init(how: String? = nil) {
    self.how = how
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.healthVisitorInvolved, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("how", how)
      .list
  }
}
