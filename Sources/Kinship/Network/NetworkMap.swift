/// Who is around the child, as one person sees it: how close, and in which part of life.
///
/// The child decides who counts; blood and distance don't.
public struct NetworkMap: Codable, Hashable, Sendable {
  public enum Sector: String, Codable, Hashable, Sendable, CaseIterable {
    /// Those the child lives with, or has lived with.
    case family
    case kin
    case friends
    case schoolAndLeisure = "school-and-leisure"
    case professionals
  }

  public struct Mark: Codable, Hashable, Sendable {
    public var person: KinID
    /// What the maker of the map calls the person.
    public var name: String
    public var sector: Sector
    /// 1 is nearest.
    public var ring: Int
    /// In the maker's words: what the person is or does.
    public var what: String?

    public init(_ person: KinID, _ name: String, _ sector: Sector, ring: Int, what: String? = nil) {
      self.person = person
      self.name = name
      self.sector = sector
      self.ring = ring
      self.what = what
    }
  }

  public var child: KinID
  /// Whose view it is: the child's own, a parent's.
  public var maker: KinID
  /// How many rings of closeness; 3 unless the family wants more.
  public var rings: Int
  public var marks: [Mark]

  public init(of child: KinID, by maker: KinID, rings: Int = 3, _ marks: [Mark] = []) {
    self.child = child
    self.maker = maker
    self.rings = rings
    self.marks = marks
  }

  /// What can't be drawn as it is said; drawn all the same, in the nearest way.
  public func problems() -> [NetworkProblem] {
    var seen: Set<KinID> = []
    var found: [NetworkProblem] = rings < 1 ? [NetworkProblem(.noRings, child, "\(rings)")] : []
    for mark in marks {
      if !seen.insert(mark.person).inserted { found.append(NetworkProblem(.twice, mark.person, mark.name)) }
      if mark.person == child { found.append(NetworkProblem(.isTheChild, mark.person, mark.name)) }
      if !(1...max(1, rings)).contains(mark.ring) {
        found.append(NetworkProblem(.noSuchRing, mark.person, "\(mark.ring)"))
      }
    }
    return found
  }
}

public struct NetworkProblem: Hashable, Sendable {
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The person stands on the map already; the first place counts.
    case twice
    case noSuchRing = "no-such-ring"
    case noRings = "no-rings"
    /// The child is the middle of the map.
    case isTheChild = "is-the-child"
  }

  public var key: Key
  public var person: KinID
  public var value: String

  init(_ key: Key, _ person: KinID, _ value: String) {
    self.key = key
    self.person = person
    self.value = value
  }
}
