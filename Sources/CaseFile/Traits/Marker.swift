/// What somebody at the table is to the child, when a mark is set or something is said.
public enum MarkerRole: String, Codable, Hashable, Sendable, CaseIterable {
  case child
  case parent
  /// Of the family's own network.
  case network
  case caseworker
  /// Teacher, health visitor, family therapist.
  case professional

  /// Whose own words they are: what family and network say is quoted, what professionals say is their assessment.
  var isProfessional: Bool { [.caseworker, .professional].contains(self) }
}

/// Who set a mark or said something at the table: a role, and the person where it is known which.
public struct Marker: Codable, Hashable, Sendable {
  public var role: MarkerRole
  /// In the register.
  public var person: PersonID?
  /// What that person is to the child.
  public var relation: MemberRole?
  /// In the department.
  public var staff: StaffID?
  /// What the person was called at the table, where neither register nor department has them.
  public var name: String?

  public init(
    _ role: MarkerRole, person: PersonID? = nil, relation: MemberRole? = nil, staff: StaffID? = nil,
    name: String? = nil
  ) {
    self.role = role
    self.person = person
    self.relation = relation
    self.staff = staff
    self.name = name
  }

  /// The same for the same person, however they are written down: one course of marks each.
  public var key: String? {
    if let person { return "p:\(person)" }
    if let staff { return "s:\(staff)" }
    return name.map { "n:\($0.lowercased())" }
  }

  public func isSame(as other: Marker) -> Bool { role == other.role && key == other.key }
}

extension Passages {
  func by(_ marker: Marker) -> Passages {
    if let name = marker.name { return particular("by", name) }
    if let relation = marker.relation { return choice("by", relation) }
    return choice("by", marker.role)
  }

  /// In the words of whoever it was.
  func words(_ field: String, _ text: String?, by marker: Marker) -> Passages {
    marker.role.isProfessional ? assessment(field, text) : quotation(field, text)
  }

  /// A place on a line, as `3½ / 5`.
  func place(_ place: Double, of most: Int) -> Passages {
    let halves = Int((place * 2).rounded())
    let half = halves % 2 == 0 ? "" : "½"
    return particular("place", halves == 1 ? "½ / \(most)" : "\(halves / 2)\(half) / \(most)")
  }
}
