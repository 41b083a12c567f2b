import CaseFile

extension Fulfilments {
  static let hearings = [
    // A second person, who hasn't been on the case before, takes part in the assessment.
    Fulfilment(name: "second-assessor", kinds: [.notificationAssessed]) { occurrence, reading in
      let assessed = reading.all(.notificationAssessed).filter { fact in
        (fact.about.map(occurrence.ids.contains) ?? (reading.all(.notificationReceived).count == 1))
          && fact.at.canFollow(occurrence.at)
      }
      return .done(assessed.filter(hasSecond).map(\.at))
    },
    Fulfilment(name: "child-heard-on-notification", kinds: [.childHeard]) { occurrence, reading in
      let suspect = reading.all(.violenceKnown).last?.text("suspect")
      let heard = reading.all(.childHeard).filter { fact in
        let about = fact.text("about") ?? "notification"
        return ["notification", "assessment"].contains(about) && occurrence.concerns(fact)
          && fact.at.canFollow(occurrence.at)
      }
      // A parent who is the suspect must not be there (SEL § 155 a).
      let alone = heard.filter { $0.flag("parents-present") != true || (suspect != nil && suspect != "parent") }
      if alone.isEmpty, !heard.isEmpty, suspect == nil {
        return .cannotTell(Reason("cannot-be-judged.suspect"))
      }
      return .done(alone.map(\.at))
    },
    Fulfilment(name: "child-heard", kinds: [.childHeard]) { occurrence, reading in
      .done(talks(about: occurrence, in: reading).map(\.at))
    },
    // Barnets lov: any direct contact that the view was sought by; a talk in the assessment just before counts.
    Fulfilment(name: "child-involved", kinds: [.childHeard]) { occurrence, reading in
      let talks = talks(about: occurrence, in: reading) + assessmentTalks(justBefore: occurrence, in: reading)
      return .done(talks.map(\.at))
    },
    Fulfilment(name: "parties-heard", kinds: [.partiesHeard]) { occurrence, reading in
      .done(before(occurrence, reading.all(.partiesHeard), in: reading).map(\.at))
    },
  ]

  static func hasSecond(_ fact: Fact) -> Bool {
    fact.flag("second-assessor") ?? (fact.text("second-assessor").map { !$0.isEmpty } ?? false)
  }

  static func talks(about occurrence: Occurrence, in reading: Reading) -> [Fact] {
    let talks = reading.all(.childHeard).filter { fact in
      if fact.about.map(occurrence.ids.contains) ?? false { return true }
      return ["decision", nil].contains(fact.text("about"))
    }
    return before(occurrence, talks, in: reading)
  }

  /// Talks in the assessment within a month before the decision: what "immediately before" is taken to mean.
  static func assessmentTalks(justBefore occurrence: Occurrence, in reading: Reading) -> [Fact] {
    reading.all(.childHeard).filter { fact in
      guard fact.text("about") == "assessment", let day = fact.at.date, let decided = occurrence.at.date else {
        return false
      }
      return day <= decided && day.adding(months: 1) >= decided
    }
  }

  /// What names this decision; and what names none, where it came after the decision before and not after this one.
  static func before(_ occurrence: Occurrence, _ facts: [Fact], in reading: Reading) -> [Fact] {
    let earlier = reading.facts.last { fact in
      [.decisionMade, .provisionalDecisionEffected].contains(fact.kind) && fact != occurrence.fact
        && !fact.at.canFollow(occurrence.at)
    }
    return facts.filter { fact in
      if let about = fact.about { return occurrence.ids.contains(about) }
      return fact.at.canPrecede(occurrence.at) && (earlier.map { fact.at.canFollow($0.at) } ?? true)
    }
  }
}
