extension Score {
  /// Reads what a person writes: `7,3`, `7.3`, `+1`, `−2`, with blanks around. Nil for anything else, and for more than
  /// two decimals: rounding is not ours to do with an answer.
  public init?(_ text: String) {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    var rest = text.drop(while: blank)
    while let last = rest.last, blank(last) { rest.removeLast() }
    var sign = 1
    if let first = rest.first, "+-−".contains(first) {
      sign = first == "+" ? 1 : -1
      rest.removeFirst()
    }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = Score.digits(parts.first ?? "", atMost: 6) else { return nil }
    var decimals = 0
    if parts.count == 2 {
      guard let read = Score.digits(parts[1], atMost: 2) else { return nil }
      decimals = parts[1].utf8.count == 1 ? read * 10 : read
    }
    self.init(hundredths: sign * (whole * 100 + decimals))
  }

  private static func digits(_ text: Substring, atMost most: Int) -> Int? {
    let digits = text.utf8
    guard (1...most).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// In files a score is a plain number.
extension Score: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let score = Score(rounding: try container.decode(Double.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a score")
    }
    self = score
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
