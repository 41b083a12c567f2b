import CaseFile

extension Places {
  /// Somebody new; to whom and as what stand in the query.
  static let genogramPerson = Place<CaseID>("sag/*/genogram/person")
  static let genogramEdit = Place<Two<CaseID, Slug>>("sag/*/genogram/person/*")
  static let genogramErase = Place<Two<CaseID, Slug>>("sag/*/genogram/person/*/fjern")
  static let genogramJoin = Place<Two<CaseID, Slug>>("sag/*/genogram/person/*/samme")
  static let genogramPart = Place<Two<CaseID, Slug>>("sag/*/genogram/person/*/adskil")
  /// A tie from somebody to another.
  static let genogramTie = Place<Two<CaseID, Slug>>("sag/*/genogram/person/*/relation")
  static let genogramTieEdit = Place<Two<CaseID, Slug>>("sag/*/genogram/relation/*")
  static let genogramTieErase = Place<Two<CaseID, Slug>>("sag/*/genogram/relation/*/fjern")
}

/// The parts of an address that say what is shown; ids only.
enum GenogramQuery {
  /// Around whom.
  static let centre = "om"
  static let chosen = "valgt"
  /// To whom somebody new belongs, and as what.
  static let to = "til"
  static let relation = "som"
}

extension CaseVisit {
  /// The genogram's page, with somebody chosen.
  func genogramPage(_ chosen: String? = nil) -> Address {
    var address = keeping(Places.genogram(id))
    if let centre = query[GenogramQuery.centre].flatMap({ Slug(parts: [$0]) }) {
      address = address.with(GenogramQuery.centre, centre.rawValue)
    }
    return chosen.map { address.with(GenogramQuery.chosen, $0) } ?? address
  }

  /// A place of the genogram, in the same view and meeting.
  func inGenogram(_ place: Address) -> Address {
    guard let centre = query[GenogramQuery.centre].flatMap({ Slug(parts: [$0]) }) else { return keeping(place) }
    return keeping(place).with(GenogramQuery.centre, centre.rawValue)
  }
}
