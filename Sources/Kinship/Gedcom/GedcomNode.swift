/// A line of a GEDCOM file with the lines below it.
public struct GedcomNode: Hashable, Sendable {
  /// The line's number in the file, from 1; 0 where it was made here.
  public var line: Int
  /// Without the @s.
  public var xref: String?
  public var tag: String
  /// With CONT and CONC joined in and @@ undone.
  public var value: String
  /// The xref that the value points to, where it is a pointer.
  public var pointer: String?
  public var children: [GedcomNode]

  public init(
    _ tag: String, _ value: String = "", pointer: String? = nil, xref: String? = nil, line: Int = 0,
    _ children: [GedcomNode] = []
  ) {
    self.tag = tag
    self.value = value
    self.pointer = pointer
    self.xref = xref
    self.line = line
    self.children = children
  }

  public init(_ tag: String, _ children: [GedcomNode]) { self.init(tag, "", children) }

  public func first(_ tag: String) -> GedcomNode? { children.first { $0.tag == tag } }
  public func all(_ tag: String) -> [GedcomNode] { children.filter { $0.tag == tag } }
}
