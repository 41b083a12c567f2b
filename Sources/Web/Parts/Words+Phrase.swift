import CaseFile
import Measures

extension Words {
  /// A phrase of the measures in words.
  /// - Parameters:
  ///   - scorer: what a scorer is called here.
  ///   - goal: the words of one of the case's own goals.
  func callAsFunction(
    _ phrase: Phrase, scorer: (Scorer) -> String, goal: (String) -> String = { $0 }
  ) -> String {
    var count: Int?
    if case .count(let number) = phrase.values["count"] { count = number }
    return self(phrase.key, phrase.values.mapValues { text($0, scorer: scorer, goal: goal) }, count: count)
  }

  func text(
    _ value: Phrase.Value, scorer: (Scorer) -> String = { _ in "" }, goal: (String) -> String = { $0 }
  ) -> String {
    switch value {
    case .score(let score): self.score(score)
    case .count(let number): String(number)
    case .day(let day): dayAndMonth(Day(number: day.value))
    case .key(let key): self(key)
    case .text(let text): text
    case .goal(let id): goal(id)
    case .scorer(let one): scorer(one)
    }
  }

  /// "7,3", English "7.3"
  func score(_ score: Score) -> String {
    let text = score.description
    return language == .danish ? text.split(separator: ".").joined(separator: ",") : text
  }
}
