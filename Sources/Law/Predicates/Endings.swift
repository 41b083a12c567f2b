import CaseFile

/// The endings that a regime file can name.
enum Endings {
  static let all: [String: EndingRule] = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let list = [
    EndingRule(name: "support-ended") { occurrence, _ in occurrence.measure?.end?.at },
    // The child is of age.
    EndingRule(name: "of-age") { _, reading in reading.adultFrom.map(When.at) },
    // Closed, or moved to another municipality, and not opened again.
    EndingRule(name: "case-closed") { occurrence, reading in
      reading.closures.last { $0.to == nil && $0.from.canFollow(occurrence.at) }?.from
    },
    EndingRule(name: "screened-out") { occurrence, reading in
      let screening = reading.all(.screeningDone).last { $0.at.canFollow(occurrence.at) }
      return screening?.text("outcome") == "none" ? screening?.at : nil
    },
    EndingRule(name: "assessment-finished") { occurrence, reading in
      reading.all(.assessmentFinished).first { $0.at.canFollow(occurrence.at) }?.at
    },
    // No longer a placement without consent.
    EndingRule(name: "child-home") { occurrence, reading in
      if let end = occurrence.measure?.end { return end.at }
      return reading.all(.supportEnded).first { $0.at.canFollow(occurrence.at) && occurrence.concerns($0) }?.at
    },
  ]
}
