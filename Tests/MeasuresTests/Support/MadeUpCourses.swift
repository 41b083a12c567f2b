@testable import Measures

/// Courses made from a number, to measure models on. The same number gives the same courses; nothing here is anybody's.
struct MadeUpCourses {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number in 0..<1 (xorshift64*).
  private mutating func next() -> Double {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Double((state &* 0x2545_F491_4F6C_DD1D) >> 11) / Double(1 << 53)
  }

  /// Nearly normal: twelve uniform numbers.
  private mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + next() } }

  /// The mean course: nearer to 32 by a part of the way, quickly at first.
  static func mean(first: Double, step: Int) -> Double {
    first + (32 - first) * 0.55 * Double(step) / (Double(step) + 2)
  }

  /// A first score, then a person's own pace, a session's chance, and one in nine stopping after each meeting.
  mutating func course(meetings: Int = 12) -> [Score] {
    let first = min(max(20 + 6 * normal(), 3), 36)
    let pace = 2.5 * normal()
    var scores = [first]
    for step in 1..<meetings {
      if step > 1 && next() < 1.0 / 9 { break }
      let own = pace * Double(step) / (Double(step) + 2)
      scores.append(min(max(Self.mean(first: first, step: step) + own + 3 * normal(), 0), 40))
    }
    return scores.compactMap { Score(rounding: ($0 * 10).rounded() / 10) }
  }

  mutating func courses(_ count: Int) -> [[Score]] { (0..<count).map { _ in course() } }
}
