import Testing

@testable import Measures

struct SawtoothTests {
  struct Example: Sendable {
    let scores: [Score]
    let turns: Int
    let isSawtooth: Bool
  }

  /// instruments.md § 3, from Better Outcomes Now's own tests.
  static let examples = [
    Example(scores: [22, 29, 19.2, 20.1, 35.2, 28.4, 30.2], turns: 4, isSawtooth: true),
    Example(scores: [22, 27.9, 19.2, 20.1, 35.2, 28.4, 30.2], turns: 3, isSawtooth: false),
    Example(scores: [22, 27.9, 19.2, 12.1, 2.2], turns: 1, isSawtooth: false),
    Example(scores: [4, 7.9, 12.2, 15.7, 20.2], turns: 0, isSawtooth: false),
    Example(scores: [22, 28], turns: 1, isSawtooth: false), Example(scores: [22, 27.9], turns: 0, isSawtooth: false),
    Example(scores: [], turns: 0, isSawtooth: false),
  ]

  @Test(arguments: examples) func publishedExamples(_ example: Example) {
    let found = Sawtooth(example.scores)
    #expect(found.turns == example.turns)
    #expect(found.isSawtooth == example.isSawtooth)
  }

  @Test func teethAreTurnsLessOne() {
    #expect(Sawtooth([22, 29, 19.2, 20.1, 35.2, 28.4, 30.2]).teeth == 3)
    #expect(Sawtooth([22]).teeth == 0)
  }

  @Test func theMoveCanBeAnother() { #expect(Sawtooth([22, 27.9, 19.2], move: 5).turns == 2) }
}
