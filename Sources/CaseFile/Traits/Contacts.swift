/// Contact with child and family.
public struct Contacts: Trait {
  public private(set) var all: [Record<ContactMade>] = []
  /// Talks with the child that stand as entries of their own; they count as contact.
  private var talks: [Record<ChildHeard>] = []
  private var visits: [Record<SupervisionVisit>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    all.take(entry)
    talks.take(entry)
    visits.take(entry)
  }

  /// The day we last spoke with the child; nil where we never have.
  public var lastWithChild: Day? {
    let contacts = all.filter { $0.content.with?.contains(.child) == true }.map(\.day)
    let visited = visits.filter { $0.content.childTalkedWith == true }.map(\.day)
    return (contacts + talks.map(\.day) + visited).max()
  }

  /// The day we last spoke with anybody of the family.
  public var lastWithFamily: Day? {
    let contacts = all.filter { contact in
      contact.content.with.map { $0.contains { [.child, .custodyHolder, .family].contains($0) } } ?? true
    }
    return (contacts.map(\.day) + [lastWithChild].compactMap { $0 }).max()
  }
}
