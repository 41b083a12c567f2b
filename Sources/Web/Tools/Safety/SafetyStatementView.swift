import CaseFile
import HTML

/// One statement of the safety map with its parts: on the page and on paper.
struct SafetyStatementView {
  let said: SafetySaid
  /// The words it has now.
  let words: String
  let maps: SafetyMaps
  let t: Words

  var view: Node {
    group {
      if let who = said.who { part("entry.safety-map.said.who", who) }
      if let happened = said.happened { part("entry.safety-map.said.happened", happened) }
      if said.about == .danger, said.who != nil || said.happened != nil {
        part("safety.may-happen", words)
      } else {
        paragraphs(words)
      }
      if said.familys == true { p(t("entry.safety-map.said.familys"), .class("quiet")) }
      if let sign = said.sign { part("entry.safety-map.said.sign", sign) }
      if let weeks = said.weeks { p(t("safety.for-weeks", count: weeks)) }
      if let danger = said.danger.flatMap({ maps.named($0)?.content }) {
        part("safety.answers", maps.words(of: danger))
      }
      if let doer = said.doer { part("entry.safety-map.said.doer", doer) }
      if let until = said.until { part("entry.safety-map.said.until", t.shortDate(until)) }
    }
  }

  private func part(_ key: String, _ text: String) -> Node {
    p {
      strong("\(t(key)): ")
      text
    }
  }
}

/// The safety plan as a table: who does what, when.
struct SafetyPlanView {
  let agreed: [Record<SafetyAgreed>]
  let today: Day
  let t: Words

  func view(_ acts: (SafetyAgreed) -> Node = { _ in .empty }) -> Node {
    guard !agreed.isEmpty else { return p(t("safety.plan.none"), .class("quiet")) }
    return stackingTable(
      t("safety.plan"), heads: ["who", "what", "when", "otherwise"].map { t("entry.safety-plan.agreed.\($0)") },
      rows: agreed.map { record in
        let content = record.content
        return [
          strong(content.who),
          group {
            content.what
            div(.class("by")) { acts(content) }
          },
          .text([content.when, span(content)].compactMap { $0 }.joined(separator: ", ")),
          .text(content.otherwise ?? ""),
        ]
      })
  }

  /// From and until, where they say something: "fra 4. juni 2026 til og med 1. juli 2026".
  private func span(_ content: SafetyAgreed) -> String? {
    let from = content.from > today ? t("safety.plan.from", ["date": t.shortDate(content.from)]) : nil
    let until = content.until.map { t("safety.plan.until", ["date": t.shortDate($0)]) }
    let parts = [from, until].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
