import CaseFile

extension Triggers {
  /// Decisions that a talk with the child comes before (SEL § 48): §§ 51, 52, 52 a, 56-58, 62, 63, 65, 68-71, 75.
  static let aboutTheChild: Set<String> = [
    "support", "placement", "placement-without-consent", "change-of-placement", "return-home", "end-support",
    "contact-break",
  ]

  static let decisions = [
    Trigger(name: "decision-made") { reading in
      reading.decisions.filter { $0.kind == .decisionMade }.map { Occurrence($0) }
    },
    Trigger(name: "decision-about-the-child") { reading in
      let provisional = reading.all(.provisionalDecisionEffected)
      return (reading.decisions + provisional).map { fact in
        var occurrence = Occurrence(fact)
        let about = fact.text("about") ?? ""
        if fact.kind != .provisionalDecisionEffected, !aboutTheChild.contains(about) {
          occurrence.exempt = Reason("not-applicable.not-such-a-decision")
        }
        return occurrence
      }
    },
    // Every decision about the child, as barnets lov § 5 has it; not one on the parents' economy alone.
    Trigger(name: "any-decision-about-the-child") { reading in
      (reading.decisions + reading.all(.provisionalDecisionEffected)).map { fact in
        var occurrence = Occurrence(fact)
        let affects = fact.flag("affects-child") ?? (fact.text("about") != "parents-economy")
        if !affects { occurrence.exempt = Reason("not-applicable.not-about-the-child") }
        return occurrence
      }
    },
    Trigger(name: "decision-to-tell-the-child") { reading in
      reading.decisions.filter { $0.kind == .decisionMade }.map { fact in
        var occurrence = Occurrence(fact)
        if fact.flag("affects-child") == false || !aboutTheChild.contains(fact.text("about") ?? "") {
          occurrence.exempt = Reason("not-applicable.not-such-a-decision")
        }
        return occurrence
      }
    },
    Trigger(name: "return-home-decided") { reading in
      reading.all(.decisionMade).filter { $0.text("about") == "return-home" && $0.text("outcome") != "refused" }.map {
        fact in
        var occurrence = Occurrence(fact)
        let placement = reading.measures.last { $0.isPlacement && ($0.start?.at.canPrecede(fact.at) ?? false) }
        occurrence.measure = placement
        occurrence.aliases.formUnion(placement?.ids ?? [])
        // The step it comes before is the return itself; as long as the child is placed there is no date.
        if let end = placement?.end {
          occurrence.due = end.at
          occurrence.fact = end
        }
        return occurrence
      }
    },
  ]
}
