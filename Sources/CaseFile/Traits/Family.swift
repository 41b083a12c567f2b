/// The child, born or not, and the people around it.
public struct Family: Trait {
  public private(set) var opened: Record<CaseOpened>?
  public private(set) var birth: Record<ChildBorn>?
  public private(set) var members: [Record<MemberJoined>] = []
  private var left: [Record<MemberLeft>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    opened.take(entry)
    birth.take(entry)
    if let joined = entry.record(MemberJoined.self) {
      members.removeAll { $0.content.person == joined.content.person }
      members.append(joined)
    }
    if let gone = entry.record(MemberLeft.self) {
      members.removeAll { $0.content.person == gone.content.person }
      left.append(gone)
    }
  }

  public var child: PersonID? { opened?.content.child }

  /// Day of birth, where it is known and has come.
  public var born: Day? { birth?.content.on ?? opened?.content.born }

  /// Expected day of birth, until the child is born.
  public var due: Day? { born == nil ? opened?.content.due : nil }

  public var isUnborn: Bool { born == nil && due != nil }

  public var custodyHolders: [PersonID] { members.filter { $0.content.custody == true }.map(\.content.person) }

  public var siblings: [PersonID] {
    members.filter { [.sibling, .halfSibling].contains($0.content.role) }.map(\.content.person)
  }
}

extension Family {
  /// A child's case is opened once; a birth that is to come is a due date.
  @discardableResult
  public func open(_ content: CaseOpened, today: Day) throws(Refusal) -> CaseOpened {
    try Refusal.unless(opened == nil, .alreadyThere)
    if let born = content.born { try Refusal.unless(born <= today, .bornInFuture, dates: ["date": born]) }
    return content
  }

  /// The child is born. Said again where the first date was wrong: the latest holds.
  @discardableResult
  public func bear(_ content: ChildBorn, today: Day) throws(Refusal) -> ChildBorn {
    try Refusal.unless(content.on <= today, .bornInFuture, dates: ["date": content.on])
    return content
  }

  @discardableResult
  public func leave(_ content: MemberLeft) throws(Refusal) -> MemberLeft {
    try Refusal.unless(members.contains { $0.content.person == content.person }, .unknownMember)
    return content
  }
}
