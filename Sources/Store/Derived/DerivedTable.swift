/// A table that can be made anew from the journal at any time, and what each of its columns is for.
public struct DerivedTable: Hashable, Sendable {
  public var name: String
  public var columns: [Column]
  /// How it is looked up.
  public var indexes: [[String]]

  public struct Column: Hashable, Sendable {
    public var name: String
    public var type: Kind
    public var mayBeNull: Bool
    /// Why it is kept in the clear.
    public var reason: String
  }

  public enum Kind: String, Hashable, Sendable {
    case integer, text, blob
  }

  init(_ name: String, indexes: [[String]], _ columns: [Column]) {
    self.name = name
    self.indexes = indexes
    self.columns = columns
  }
}

extension DerivedTable.Column {
  static func text(_ name: String, _ reason: String) -> Self {
    Self(name: name, type: .text, mayBeNull: false, reason: reason)
  }
  static func integer(_ name: String, _ reason: String) -> Self {
    Self(name: name, type: .integer, mayBeNull: false, reason: reason)
  }
  static func blob(_ name: String, _ reason: String) -> Self {
    Self(name: name, type: .blob, mayBeNull: false, reason: reason)
  }
  /// The same column, where nothing may be known.
  var orNothing: Self {
    var column = self
    column.mayBeNull = true
    return column
  }
}
