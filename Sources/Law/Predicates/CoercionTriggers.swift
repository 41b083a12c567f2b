import CaseFile

extension Triggers {
  static let coercion = [
    each("provisional-decision-effected", .provisionalDecisionEffected),
    // One that the committee approved lasts a month; one that it didn't has lapsed already.
    Trigger(name: "provisional-decision-approved") { reading in
      reading.all(.provisionalDecisionEffected).map { provisional in
        var occurrence = Occurrence(provisional)
        let limit = Limit(7, .days, includesFirst: true).due(from: provisional.at)
        let approvals = reading.all(.committeeDecided).filter { fact in
          fact.text("about") == "approval" && occurrence.concerns(fact) && fact.at.canFollow(provisional.at)
        }
        let isInTime = approvals.contains { fact in
          guard let limit, let at = fact.at.earliest else { return false }
          return at <= limit
        }
        if approvals.contains(where: { $0.at == .unknown }), !isInTime {
          occurrence.cannotTell = Reason("cannot-be-judged.approval")
        } else if !isInTime, provisional.at != .unknown {
          occurrence.exempt = Reason("not-applicable.not-approved")
        }
        return occurrence
      }
    },
    Trigger(name: "contact-break-decided") { reading in
      reading.decisions.filter { $0.text("about") == "contact-break" && $0.text("outcome") != "refused" }
        .map { period(of: Occurrence($0), from: .committee, standard: nil, in: reading) }
    },
    Trigger(name: "coerced-placement-heard") { reading in
      let heard = reading.all(.committeeDecided).filter { $0.text("about") == "re-hearing" }
      return (reading.decisions.filter { $0.text("about") == "placement-without-consent" } + heard)
        .map { period(of: Occurrence($0), from: .board, standard: 12, in: reading) }
        .map { hearing($0, in: reading) }
    },
    Trigger(name: "duty-imposed") { reading in
      reading.all(.dutyImposed).map { fact in
        var occurrence = Occurrence(fact)
        occurrence.due = fact.day("due").map(When.day) ?? .unknown
        return occurrence
      }
    },
  ]

  private enum Side { case committee, board }

  /// A period in months that the decision sets, counted from it; or as the appeals board has set it, counted from where
  /// the board says. Where the board doesn't say, `from` tells.
  private static func period(of occurrence: Occurrence, from side: Side, standard: Int?, in reading: Reading)
    -> Occurrence
  {
    var result = occurrence
    let told = reading.all(.committeeDecided).first {
      $0.id != nil && $0.about == occurrence.id || occurrence.id != nil && $0.id == occurrence.id
    }
    let board = reading.all(.boardDecided).last {
      $0.about.map(occurrence.ids.contains) ?? false && $0.at.canFollow(occurrence.at)
    }
    let months = board?.number("months") ?? occurrence.fact?.number("months") ?? told?.number("months") ?? standard
    if let board {
      let fromBoard = board.text("period-from").map { $0 == "board" } ?? (side == .board)
      if fromBoard { result.countedFrom = board.at }
    }
    if let months {
      result.limit = Limit(months, .months)
    } else {
      result.cannotTell = Reason("cannot-be-judged.months")
    }
    return result
  }

  private static func hearing(_ occurrence: Occurrence, in reading: Reading) -> Occurrence {
    var result = occurrence
    result.measure = reading.measures.last { $0.isPlacement && ($0.start?.at.canFollow(occurrence.at) ?? true) }
    return result
  }
}
