import CaseFile

extension Places {
  public static let newPerson = Place<Nothing>("personer/ny")
  public static let person = Place<PersonID>("personer/*")
  public static let editPerson = Place<PersonID>("personer/*/ret")
  public static let protectPerson = Place<PersonID>("personer/*/beskyttelse")
  /// Finds the other one of a relationship.
  public static let relatePerson = Place<PersonID>("personer/*/relation")
  /// Finds the one that is the same person.
  static let sameAsPerson = Place<PersonID>("personer/*/samme")
  static let mergePerson = Place<Two<PersonID, PersonID>>("personer/*/samme/*")
  static let partPerson = Place<Two<PersonID, PersonID>>("personer/*/adskil/*")
  public static let relateTo = Place<Two<PersonID, PersonID>>("personer/*/relation/*")
}
