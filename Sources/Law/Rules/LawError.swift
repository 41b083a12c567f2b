/// Something in a regime file or a case script can't be taken: where, what, and how to mend it.
public struct LawError: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var line: Int?
  public var what: String
  public var mend: String

  public init(file: String, line: Int? = nil, what: String, mend: String) {
    self.file = file
    self.line = line
    self.what = what
    self.mend = mend
  }

  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(what). \(mend)."
  }
}
