import CaseFile

extension Places {
  /// A family tree as a file: in and out.
  static let gedcom = Place<CaseID>("sag/*/genogram/gedcom")
  /// The file itself; which version stands in the address.
  static let gedcomFile = Place<Two<CaseID, Slug>>("sag/*/genogram/gedcom/fil/*")
  /// What was read is taken in.
  static let gedcomTake = Place<CaseID>("sag/*/genogram/gedcom/hent")
  static let gedcomReturn = Place<Two<CaseID, Slug>>("sag/*/genogram/gedcom/hentet/*")
}
