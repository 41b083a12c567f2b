/// Something that doesn't hold together: a key for the text catalogue, whom it is about, and the values of the text.
public struct KinProblem: Hashable, Sendable {
  public enum Key: String, Hashable, Sendable, CaseIterable {
    case unknownPerson = "unknown-person"
    case sameIdentity = "same-identity"
    case ownParent = "own-parent"
    case ownPartner = "own-partner"
    /// Somebody is their own ancestor.
    case ownAncestor = "own-ancestor"
    case parentBornAfterChild = "parent-born-after-child"
    /// Younger than 12 when the child was born.
    case parentTooYoung = "parent-too-young"
    /// A mother older than 60 when the child was born.
    case motherTooOld = "mother-too-old"
    /// The mother died before the birth; or another parent more than a year before.
    case parentDiedBefore = "parent-died-before-child"
    case twoBirthMothers = "two-birth-mothers"
    case moreThanTwoBiological = "more-than-two-biological-parents"
    /// More than two, of whom nobody has said who is what.
    case moreThanTwoParents = "more-than-two-parents"
    case dateImpossible = "date-impossible"
    case diedBeforeBorn = "died-before-born"
    case tooOld = "older-than-120"
    case partneredBeforeBorn = "partnered-before-born"
    /// One is the other's parent, grandparent …
    case partneredInLine = "partnered-in-line"
    /// One was under 15 when they became a couple.
    case partneredAsChild = "partnered-as-child"
    case stepsOutOfOrder = "partnership-steps-out-of-order"
    case twinsBornApart = "twins-born-apart"
    case twinsOfDifferentMothers = "twins-of-different-mothers"
    case identicalTwinsDiffer = "identical-twins-differ"
    case endBeforeStart = "end-before-start"
    case mergeDisagrees = "merge-disagrees"
  }

  public enum Weight: String, Hashable, Sendable {
    /// Can't be so.
    case impossible
    /// Is rarely so: ask.
    case doubtful
  }

  public var key: Key
  public var weight: Weight
  public var about: [KinID]
  /// Values for the text: dates, years, counts, field names.
  public var values: [String: String]

  init(_ key: Key, _ weight: Weight, _ about: [KinID], _ values: [String: String] = [:]) {
    self.key = key
    self.weight = weight
    self.about = about
    self.values = values
  }

  init(_ key: Key, _ about: [KinID], _ values: [String: String] = [:]) {
    self.init(key, .impossible, about, values)
  }
}
