import CaseFile
import Measures

/// Puts what the scales have to say into words: numbers as they are written here, goals and people by name.
struct PhraseWords: Sendable {
  let t: Words
  var goals: [String: String] = [:]
  var people: [String: String] = [:]

  func callAsFunction(_ phrase: Phrase) -> String {
    t(phrase.key, phrase.values.reduce(into: [:]) { $0[$1.key.lowercased()] = text($1.value) })
  }

  func text(_ value: Phrase.Value) -> String {
    switch value {
    case .score(let score): self.score(score)
    case .count(let count): String(count)
    case .day(let day): t.shortDate(Day(number: day.value))
    case .key(let key): t(key)
    case .text(let text): text
    case .goal(let goal): goals[goal] ?? t("feedback.goal")
    case .scorer(let scorer): self.scorer(scorer)
    }
  }

  /// `7,3` in Danish.
  func score(_ score: Score) -> String { t.decimal(score.description.replacing("-", with: "−")) }

  func scorer(_ scorer: Scorer) -> String {
    let role = t("feedback.scorer.\(scorer.role.rawValue)")
    return scorer.person.flatMap { people[$0] }.map { "\($0) (\(role))" } ?? role
  }

  /// A course by its instrument or goal, and who marks; by the person alone on a line that all of them share.
  func name(_ name: String, goal: String?, _ scorer: Scorer) -> String {
    if name.isEmpty, goal == nil { return self.scorer(scorer) }
    return "\(goal.map { goals[$0] ?? t("feedback.goal") } ?? name) · \(self.scorer(scorer))"
  }
}

extension Words {
  /// A number written with a point, as it is written in this language.
  func decimal(_ number: String) -> String { language == .danish ? number.replacing(".", with: ",") : number }

  /// With so many decimals.
  func decimal(_ number: Double, _ places: Int) -> String {
    let factor = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let whole = (abs(number) * factor).rounded()
    guard whole.isFinite, whole < 1e15 else { return "–" }
    let digits = Int(whole)
    let (front, back) = (digits / Int(factor), digits % Int(factor))
    let tail = String(String(Int(factor) + back).dropFirst())
    let sign = number < 0 && digits > 0 ? "−" : ""
    return decimal(sign + (places == 0 ? String(front) : "\(front).\(tail)"))
  }
}
