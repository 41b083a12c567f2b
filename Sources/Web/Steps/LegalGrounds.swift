import CaseFile

/// The legal grounds that a decision can rest on, to choose from; none is chosen beforehand, and any other can be
/// written. Barnets lov from 2024: `domain` list of § 32 stk. 1; before it serviceloven § 52 stk. 3 (2017-2023, numbers
/// not seen in the Act itself, so the person who decides checks them).
enum LegalGrounds {
  struct Ground: Hashable, Sendable {
    let provision: String
    /// Key of what it is for.
    let what: String

    init(_ provision: String, _ support: SupportKind) {
      self.provision = provision
      what = Passages.key(of: support)
    }

    init(_ provision: String, _ about: DecisionAbout) {
      self.provision = provision
      what = Passages.key(of: about)
    }
  }

  static let barnetsLov: [Ground] = [
    Ground("barnets lov § 32 stk. 1 nr. 1", .dayCare),
    Ground("barnets lov § 32 stk. 1 nr. 2", .homeSupport),
    Ground("barnets lov § 32 stk. 1 nr. 3", .contactPerson),
    Ground("barnets lov § 32 stk. 1 nr. 4", .internship),
    Ground("barnets lov § 32 stk. 1 nr. 5", .familyTreatment),
    Ground("barnets lov § 32 stk. 1 nr. 6", .familyPlacement),
    Ground("barnets lov § 32 stk. 1 nr. 7", .respite),
    Ground("barnets lov § 32 stk. 1 nr. 8", SupportKind.other),
    Ground("barnets lov § 20", DecisionAbout.assessment),
    Ground("barnets lov § 46", DecisionAbout.placement),
    Ground("barnets lov § 47", DecisionAbout.placementWithoutConsent),
    Ground("barnets lov § 99", DecisionAbout.returnHome),
    Ground("barnets lov § 104", DecisionAbout.contactBreak),
  ]

  static let serviceloven: [Ground] = [
    Ground("serviceloven § 52 stk. 3 nr. 1", .dayCare),
    Ground("serviceloven § 52 stk. 3 nr. 2", .homeSupport),
    Ground("serviceloven § 52 stk. 3 nr. 3", .familyTreatment),
    Ground("serviceloven § 52 stk. 3 nr. 4", .familyPlacement),
    Ground("serviceloven § 52 stk. 3 nr. 5", .respite),
    Ground("serviceloven § 52 stk. 3 nr. 6", .contactPerson),
    Ground("serviceloven § 52 stk. 3 nr. 7", SupportKind.placement),
    Ground("serviceloven § 52 stk. 3 nr. 8", .internship),
    Ground("serviceloven § 52 stk. 3 nr. 9", SupportKind.other),
    Ground("serviceloven § 52 stk. 3 nr. 2, 3, 6 og 9", .mergedFamilyOriented),
    Ground("serviceloven § 50", DecisionAbout.assessment),
    Ground("serviceloven § 58", DecisionAbout.placementWithoutConsent),
    Ground("serviceloven § 68", DecisionAbout.returnHome),
  ]

  static func all(on day: Day) -> [Ground] { day >= StepDesk.barnetsLovFrom ? barnetsLov : serviceloven }

  static func options(on day: Day) -> [Field.Option] {
    all(on: day).map { Field.Option($0.provision, key: $0.what) }
  }
}
