import CaseFile

/// The exemptions that a regime file can name.
enum Exemptions {
  static let all: [String: Exemption] = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let list = [
    Exemption(name: "anonymous") { occurrence, _ in occurrence.fact?.text("from") == "anonymous" ? .yes : .no },
    // Only where support ran when the notification came.
    Exemption(name: "no-ongoing-support") { occurrence, reading in
      let said = occurrence.fact?.flag("ongoing-support")
      let runs = reading.measures.contains { $0.isRunning(at: occurrence.at) }
      return said ?? runs ? .no : .yes
    },
    // An unborn child can't be talked with, nor told.
    Exemption(name: "unborn") { occurrence, reading in
      guard let birthday = reading.birthday, let day = occurrence.at.date else { return .no }
      return day < birthday ? .yes : .no
    },
    // A decision that grants everything.
    Exemption(name: "full-grant") { occurrence, _ in
      guard let fact = occurrence.fact, fact.kind == .decisionMade else { return .no }
      switch fact.text("outcome") {
      case "granted": return .yes
      case nil: return .cannotTell(Reason("cannot-be-judged.detail", ["detail": "outcome"]))
      default: return .no
      }
    },
    // The child's age or the nature of the case speaks decisively against a talk, and that is recorded.
    Exemption(name: "child-not-heard-for-reason") { occurrence, reading in
      let noted = reading.all(.childNotHeard).filter { fact in
        guard let about = fact.about else {
          return fact.at.canPrecede(occurrence.at) && occurrence.at.canFollow(fact.at) && isNear(fact, occurrence)
        }
        return occurrence.ids.contains(about)
      }
      guard let first = noted.first else { return .no }
      if noted.contains(where: { !($0.text("reason") ?? "").isEmpty }) { return .yes }
      return first.text("reason") == nil ? .cannotTell(Reason("cannot-be-judged.detail", ["detail": "reason"])) : .no
    },
    // A talk was held in the assessment immediately before (SEL § 48 stk. 1).
    Exemption(name: "heard-in-assessment") { occurrence, reading in
      Fulfilments.assessmentTalks(justBefore: occurrence, in: reading).isEmpty ? .no : .yes
    },
    Exemption(name: "placement") { occurrence, _ in occurrence.measure?.isPlacement == true ? .yes : .no },
  ]

  /// What names no decision is about the one that came next, within three months.
  private static func isNear(_ fact: Fact, _ occurrence: Occurrence) -> Bool {
    guard let noted = fact.at.date, let decided = occurrence.at.date else { return true }
    return noted.adding(months: 3) >= decided
  }
}
