/// A family drawn, as data: who stands where with which symbol, which lines go where, and a table that says the same.
///
/// How to draw it: columns and rows are abstract; a column of about 96 points and a row of about 140 leave room for two
/// lines of text. A symbol is 0.5 column wide, centred on its node, and painted over the lines' ends (lines run from
/// centre to centre). Draw outlines first, then lines, then symbols, then labels: the name below, the year of birth
/// above to the left and of death above to the right, the age inside, `AFAB/AMAB/UAAB` below (NSGC 2022). Slashes of a
/// partnership stand at `mark`. Bonds are straight from node to node, bowed to the side by `bow` columns.
public struct KinLayout: Hashable, Sendable {
  public var nodes: [KinNode]
  public var lines: [KinLine]
  public var outlines: [KinOutline]
  /// One row for everybody, nearest to the centre first.
  public var table: [KinTableRow]
  public var centre: KinID
  /// From whom the drawing was laid out; given back in a later layout it keeps the drawing steady.
  public var root: KinID

  public var columns: ClosedRange<Double> { range(nodes.map(\.column)) ?? 0...0 }
  /// The rows in use; the centre's is 0, the parents' −1.
  public var rows: ClosedRange<Int> { range(nodes.map(\.row)) ?? 0...0 }
  public var width: Double { columns.upperBound - columns.lowerBound + 1 }

  /// The first node of somebody.
  public func node(_ person: KinID) -> KinNode? { nodes.first { $0.person == person && $0.copy == 0 } }
}

private func range<Bound: Comparable>(_ list: [Bound]) -> ClosedRange<Bound>? {
  guard let low = list.min(), let high = list.max() else { return nil }
  return low...high
}

public struct KinPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// Somebody's symbol on the drawing.
public struct KinNode: Hashable, Sendable {
  public var person: KinID
  /// 0 for the person's own place; 1, 2 … where the same person stands again, with another part of the kin.
  public var copy: Int
  public var column: Double
  public var row: Int
  public var symbol: KinSymbol
  /// For the label; words are the page's.
  public var name: KinName?
  public var birth: FuzzyDate?
  public var death: FuzzyDate?
  /// Number among the siblings drawn, from 1, and how many they are.
  public var birthNumber: Int?
  public var siblings: Int?
  /// Stands out of birth order, at the end of the row of siblings, to be beside the partner.
  public var isOutOfOrder: Bool
}

public struct KinSymbol: Hashable, Sendable {
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case square
    case circle
    case diamond
    /// A pregnancy, or one that ended early.
    case triangle
  }

  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// A cross through the symbol (McGoldrick; NSGC has one stroke).
    case dead
    /// Double outline: the person that the drawing is about.
    case index
    /// Square brackets around the symbol.
    case adopted
    /// In foster care: a dotted line, no sign of its own.
    case foster
    case expected
    case miscarriage
    case termination
    case ectopic
    case stillborn
    /// Stands elsewhere too.
    case repeated
  }

  public var shape: Shape
  public var marks: Set<Mark>
  public var assigned: AssignedSex?

  public init(_ shape: Shape, _ marks: Set<Mark> = [], assigned: AssignedSex? = nil) {
    self.shape = shape
    self.marks = marks
    self.assigned = assigned
  }
}

/// A line, or one part of one: draw the points in turn.
public struct KinLine: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Between partners; nil where no more is known than that they are a couple, or have a child.
    case partnership(Partnership.Event?)
    /// From the partners' line down to the children's bar, and the bar itself.
    case descent
    /// From the bar down to a child. Adopted and step-children's are dashed, foster children's dotted.
    case child(ParentLink.Kind?)
    /// Twins' lines from a common point, and the bar between identical ones.
    case twin
    case identical
    /// Between siblings of whom nobody has said which parent they share; dashed.
    case siblings
    /// To parents beside those that the child is drawn below; dashed.
    case otherParent(ParentLink.Kind)
    case bond(Bond.Kind)
    /// Between two places of the same person; dotted, and may be left out.
    case same
  }

  public enum Stroke: String, Hashable, Sendable { case solid, dashed, dotted }

  public var kind: Kind
  public var points: [KinPoint]
  public var stroke: Stroke
  /// 0, one slash (separated) or two (divorced).
  public var slashes: Int
  /// Where the slashes stand.
  public var mark: KinPoint?
  /// A bond's bow to the side, in columns.
  public var bow: Double
  public var hasArrow: Bool
  /// Whom it joins.
  public var between: [KinID]

  init(
    _ kind: Kind, _ points: [KinPoint], _ between: [KinID], stroke: Stroke = .solid, slashes: Int = 0,
    mark: KinPoint? = nil, bow: Double = 0, hasArrow: Bool = false
  ) {
    self.kind = kind
    self.points = points
    self.between = between
    self.stroke = stroke
    self.slashes = slashes
    self.mark = mark
    self.bow = bow
    self.hasArrow = hasArrow
  }

  /// Whether it says who descends from whom, or who is whose partner.
  public var isStructure: Bool {
    switch kind {
    case .bond, .same: false
    default: true
    }
  }
}

/// A line around those of a household who stand together; a household spread over the drawing has several.
public struct KinOutline: Hashable, Sendable {
  public var household: String
  public var members: [KinID]
  /// A closed ring.
  public var ring: [KinPoint]
}

/// The drawing in words, as keys: what somebody is to the centre, and whose parent, partner, child … somebody is.
public struct KinTableRow: Hashable, Sendable {
  public struct Fact: Hashable, Sendable {
    /// `parent-biological`, `partner-divorced`, `child-foster`, `twin-identical`, `custody-joint`, `lives-in`,
    /// `bond-close` …
    public var key: String
    public var others: [KinID]
    public var value: String?
  }

  public var person: KinID
  public var relation: KinRelation
  public var facts: [Fact]
}
