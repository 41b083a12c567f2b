import CaseFile

/// A case that a notification opens, as entries: the child, whose it is, and the family around it.
struct Opening: Sendable {
  let id: CaseID
  let child: PersonID
  var born: Day?
  var due: Day?
  /// The mother of an unborn child: the case follows her.
  var mother: PersonID?
  var members: [MemberJoined] = []
  var assigned: CaseAssigned?

  func filings(at when: When) -> [Act.Filing] {
    let isUnborn = born == nil && due != nil
    let opened = CaseOpened(child: child, born: born, due: isUnborn ? due : nil, mother: isUnborn ? mother : nil)
    let contents: [(any Content)?] = [opened, assigned]
    return (contents.compactMap { $0 } + members as [any Content]).map { Act.Filing(.child(id), at: when, $0) }
  }
}

extension Kinship {
  /// What somebody of this kinship is to a child in its case; a parent is mother or father where that is known.
  func role(sex: Sex?) -> MemberRole? {
    switch self {
    case .parent:
      switch sex {
      case .female: .mother
      case .male: .father
      default: .coParent
      }
    case .sibling: .sibling
    case .halfSibling: .halfSibling
    case .stepParent: .stepParent
    case .grandparent: .grandparent
    case .fosterParent: .fosterParent
    case .otherKin: .otherKin
    case .friend: .network
    case .professional: .professional
    case .child, .stepChild, .partner, .formerPartner, .grandchild, .fosterChild: nil
    }
  }

  /// What this person is to the other, when the other is this to the person.
  var inverse: Kinship {
    switch self {
    case .parent: .child
    case .child: .parent
    case .stepParent: .stepChild
    case .stepChild: .stepParent
    case .grandparent: .grandchild
    case .grandchild: .grandparent
    case .fosterParent: .fosterChild
    case .fosterChild: .fosterParent
    default: self
    }
  }
}
