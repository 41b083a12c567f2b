import CaseFile

extension Places {
  public static let setupMeasures = Place<Nothing>("opsaetning/feedback")
  public static let setupNewPack = Place<Nothing>("opsaetning/feedback/pakke")
  public static let setupDropPack = Place<Slug>("opsaetning/feedback/pakke/*/fjern")
  public static let setupNewLicence = Place<Nothing>("opsaetning/feedback/licens")
  public static let setupEndLicence = Place<Slug>("opsaetning/feedback/licens/*/slut")
  static let setupNorm = Place<Nothing>("opsaetning/feedback/graense")
  public static let setupExpected = Place<Nothing>("opsaetning/feedback/forloeb")
}

extension Routes {
  static let measureSetup: [Route] = [
    .get(Places.setupMeasures, .readSetup) { visit in try MeasureSetup(visit).reply() },
    .get(Places.setupNewPack, .changeMeasures) { visit in try await visit.show(PackForm.page(visit)) },
    .post(Places.setupNewPack, .changeMeasures) { visit in try await PackForm.take(visit) },
    .get(Places.setupDropPack, .changeMeasures) { visit, id in try await visit.show(PackForm.drop(visit, id)) },
    .post(Places.setupDropPack, .changeMeasures) { visit, id in try await PackForm.takeDrop(visit, id) },
    .get(Places.setupNewLicence, .changeMeasures) { visit in try await visit.show(LicenceForm.page(visit)) },
    .post(Places.setupNewLicence, .changeMeasures) { visit in try await LicenceForm.take(visit) },
    .get(Places.setupEndLicence, .changeMeasures) { visit, id in try await visit.show(LicenceForm.end(visit, id)) },
    .post(Places.setupEndLicence, .changeMeasures) { visit, id in try await LicenceForm.takeEnd(visit, id) },
    .get(Places.setupNorm, .changeMeasures) { visit in try await visit.show(NormForm.page(visit)) },
    .post(Places.setupNorm, .changeMeasures) { visit in try await NormForm.take(visit) },
    .get(Places.setupExpected, .changeMeasures) { visit in try await visit.show(ExpectedForm.page(visit)) },
    .post(Places.setupExpected, .changeMeasures) { visit in try await ExpectedForm.take(visit) },
  ]
}
