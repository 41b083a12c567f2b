extension String {
  /// The text with a value for each name in braces. In one pass, so that a brace in a value is never taken for a place;
  /// a name that has no value stays as it is.
  public func filled(_ value: (String) -> String?) -> String {
    let bytes = utf8
    guard var open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return self }
    var (out, done) = ("", startIndex)
    while let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) {
      let name = self[bytes.index(after: open)..<close]
      out += self[done..<open]
      out += value(String(name)) ?? "{\(name)}"
      done = bytes.index(after: close)
      guard let next = bytes[done...].firstIndex(of: UInt8(ascii: "{")) else { break }
      open = next
    }
    return out + self[done...]
  }
}
