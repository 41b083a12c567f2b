import CaseFile

extension Places {
  static let networkBegin = Place<CaseID>("sag/*/netvaerk/kort")
  /// Somebody new on a map; the map stands in the query.
  static let networkPerson = Place<CaseID>("sag/*/netvaerk/person")
  static let networkEdit = Place<Two<CaseID, Slug>>("sag/*/netvaerk/person/*")
  static let networkRemove = Place<Two<CaseID, Slug>>("sag/*/netvaerk/person/*/fjern")
  static let networkMove = Place<Two<CaseID, Slug>>("sag/*/netvaerk/person/*/flyt")
  static let networkInvite = Place<Two<CaseID, Slug>>("sag/*/netvaerk/person/*/invitation")
}

extension CaseVisit {
  /// The same place, in the meeting that this page is used in.
  func keeping(_ address: Address) -> Address { meeting.map { address.with(Meeting.query, $0.rawValue) } ?? address }
}

/// The parts of an address that say what is shown; ids only.
enum NetworkQuery {
  static let map = "kort"
  static let other = "ved"
  static let sector = "del"
  static let ring = "ring"
  /// The two maps drawn one over the other.
  static let overlay = "oven"
}
