/// Chance that comes out the same every time: the demo department is made from a number, so that anybody sees the same one.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea & Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True in so many of a hundred.
  mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<T>(_ list: [T]) -> T? {
    list.isEmpty ? nil : list[number(0...(list.count - 1))]
  }

  /// One of them, each as often as its share of the whole.
  mutating func pick<T>(_ list: [T], by share: (T) -> Int) -> T? {
    let total = list.reduce(0) { $0 + share($1) }
    guard total > 0 else { return pick(list) }
    var left = number(1...total)
    for item in list {
      left -= share(item)
      if left <= 0 { return item }
    }
    return list.last
  }

  /// An identifier: 16 letters and digits.
  mutating func name() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<16).map { _ in letters[Int(next() % UInt64(letters.count))] })
  }
}
