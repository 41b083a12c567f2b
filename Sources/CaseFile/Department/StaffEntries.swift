// Who works here, and in which team.

public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
  case caseworker
  case teamCoordinator = "team-coordinator"
  case leader
  case lawyer
  case auditor
  case administrator
}

/// Somebody begins.
public struct StaffJoined: Content {
  public static let kind = "staff.joined"

  /// Who.
  public var staff: StaffID
  /// Name.
  public var name: String
  /// Role.
  public var role: Role
  /// Team.
  public var team: TeamID?
  /// Telephone at work.
  public var phone: String?
  /// E-mail at work.
  public var email: String?
  /// Mobile telephone, for alarms.
  public var mobile: String?

  public init(
    staff: StaffID, name: String, role: Role, team: TeamID? = nil, phone: String? = nil, email: String? = nil,
    mobile: String? = nil
  ) {
    self.staff = staff
    self.name = name
    self.role = role
    self.team = team
    self.phone = phone
    self.email = email
    self.mobile = mobile
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("role", role)
      .particular("phone", phone)
      .particular("email", email)
      .particular("mobile", mobile)
      .list
  }
}

/// Role, team or reach has changed; only what changed is named.
public struct StaffChanged: Content {
  public static let kind = "staff.changed"

  /// Who.
  public var staff: StaffID
  /// Name.
  public var name: String?
  /// Role.
  public var role: Role?
  /// Team.
  public var team: TeamID?
  /// Telephone at work.
  public var phone: String?
  /// E-mail at work.
  public var email: String?
  /// Mobile telephone, for alarms.
  public var mobile: String?

  public init(
    staff: StaffID, name: String? = nil, role: Role? = nil, team: TeamID? = nil, phone: String? = nil,
    email: String? = nil, mobile: String? = nil
  ) {
    self.staff = staff
    self.name = name
    self.role = role
    self.team = team
    self.phone = phone
    self.email = email
    self.mobile = mobile
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .choice("role", role)
      .particular("phone", phone)
      .particular("email", email)
      .particular("mobile", mobile)
      .list
  }
}

/// Somebody has left.
public struct StaffLeft: Content {
  public static let kind = "staff.left"

  /// Who.
  public var staff: StaffID
  /// Last day.
  public var on: Day?

  public init(staff: StaffID, on: Day? = nil) {
    self.staff = staff
    self.on = on
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("on", on)
      .list
  }
}

/// A team.
public struct TeamFormed: Content {
  public static let kind = "team.formed"

  /// Which.
  public var team: TeamID
  /// Its name.
  public var name: String
  /// Its districts: schools and daycares that belong to it.
  public var districts: [String]?

  public init(team: TeamID, name: String, districts: [String]? = nil) {
    self.team = team
    self.name = name
    self.districts = districts
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .particular("districts", districts?.joined(separator: ", "))
      .list
  }
}

/// The team has another name or other districts.
public struct TeamChanged: Content {
  public static let kind = "team.changed"

  /// Which.
  public var team: TeamID
  /// Its name.
  public var name: String?
  /// Its districts.
  public var districts: [String]?

  public init(team: TeamID, name: String? = nil, districts: [String]? = nil) {
    self.team = team
    self.name = name
    self.districts = districts
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .particular("districts", districts?.joined(separator: ", "))
      .list
  }
}
