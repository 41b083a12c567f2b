/// Every phrase this room can say, with the names of the values it carries: for whoever writes the words, and for the
/// test that none is forgotten. Alerts' values are told beside their rules.
public enum PhraseKeys {
  public static let all: [String: Set<String>] = answers.merging(charts) { a, _ in a }.merging(ladder) { a, _ in a }
    .merging(safety) { a, _ in a }.merging(alerts) { a, _ in a }.merging(items) { a, _ in a }

  /// What a line is about in a word of our own, for entering numbers from paper: never the form's wording.
  private static let items: [String: Set<String>] = [
    "item.individual": [], "item.interpersonal": [], "item.social": [], "item.overall": [], "item.relationship": [],
    "item.goals": [], "item.approach": [], "item.picture": [], "item.numbered": ["number"], "item.strength": [],
    "item.safety": [], "item.company": [], "item.direction": [], "item.said": [], "item.understood": [],
    "item.useful": [],
  ]

  private static let answers: [String: Set<String>] = [
    "answer.not-a-number": [], "answer.outside": ["low", "high"], "answer.between": ["step"],
    "answer.unknown-item": [], "answer.too-many-goals": ["most"], "answer.total-differs": ["sum"],
    "answer.no-total-here": [],
  ]

  private static let alerts: [String: Set<String>] = [
    "alert.alliance-low": ["score", "cutOff"], "alert.alliance-fell": ["score", "before"],
    "alert.alliance-item-low": ["item", "score"], "alert.alliance-rose": ["score", "first"],
    "alert.clinically-significant": course, "alert.reliably-better": course, "alert.reliably-worse": course,
    "alert.no-change-yet": course, "alert.no-change-for-long": course,
    "alert.began-above-cut-off": ["score", "limit"], "alert.began-above-ceiling": ["score", "limit"],
    "alert.sawtooth": ["limit"], "alert.below-expected": ["score", "expected", "meeting"],
    "alert.as-expected": ["score", "expected", "meeting"],
    "alert.seen-differently": ["one", "oneScore", "other", "otherScore"],
  ]

  private static let course: Set<String> = ["first", "last", "limit", "meeting"]

  private static let ladder: [String: Set<String>] = {
    var keys: [String: Set<String>] = [
      "ladder.less-than-needed": ["need", "step"], "ladder.more-than-needed": ["need", "step"],
      "ladder.need-not-said": [], "ladder.purpose-not-said": [], "ladder.duration-not-said": [],
      "ladder.support-sits-elsewhere": ["step"],
    ]
    for step in LadderStep.allCases { keys[step.key] = [] }
    return keys
  }()

  private static let safety: [String: Set<String>] = [
    "safety.many-dangers": ["count", "about"], "safety.danger-without-who": [], "safety.danger-without-facts": [],
    "safety.danger-without-what-may-happen": [], "safety.danger-without-goal": [], "safety.goal-without-sign": [],
    "safety.goal-without-duration": [], "safety.step-without-who": [], "safety.step-without-when": [],
    "safety.nothing-working-well": [], "safety.place-without-reason": [],
  ]

  /// `goal` is there only where the line is one goal's.
  private static let charts: [String: Set<String>] = {
    let who: Set<String> = ["name", "scorer"]
    var keys: [String: Set<String>] = [
      "chart.score": [], "chart.meeting": [], "chart.day": [],
      "chart.told.one": who.union(["score", "meeting"]),
      "chart.told.course": who.union(["count", "first", "last", "firstMeeting", "lastMeeting", "lowest", "highest"]),
    ]
    for side in ["above", "below", "on"] { keys["chart.told.\(side)-cut-off"] = who.union(["cutOff"]) }
    for kind in Change.Kind.allCases { keys["chart.told.\(kind.rawValue)"] = who.union(["points"]) }
    for movement in ["one", "up", "level", "down"] {
      keys["ruler.told.\(movement)"] = ["scorer", "first", "last", "steps", "count"]
      keys["safety.told.\(movement)"] = ["scorer", "first", "last", "count"]
    }
    return keys
  }()
}
