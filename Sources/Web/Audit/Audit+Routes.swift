import CaseFile

extension Places {
  public static let audit = Place<Nothing>("log")
}

extension Routes {
  static let audit: [Route] = [
    .get(Places.audit, .readTraces) { visit in try await AuditModel.load(visit).reply(visit) }
  ]
}
