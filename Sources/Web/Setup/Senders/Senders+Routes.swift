import CaseFile

extension Places {
  public static let setupSenders = Place<Nothing>("opsaetning/systemer")
  public static let setupNewSender = Place<Nothing>("opsaetning/systemer/nyt")
  public static let setupSender = Place<SenderID>("opsaetning/systemer/*")
  public static let setupSenderKey = Place<SenderID>("opsaetning/systemer/*/noegle")
  public static let setupSenderStop = Place<SenderID>("opsaetning/systemer/*/stop")
}

extension SenderID: PlaceArgument {}

extension Routes {
  static let senders: [Route] = [
    .get(Places.setupSenders, .readSetup) { visit in try await SenderList.load(visit).reply(visit) },
    .get(Places.setupNewSender, .changeSenders) { visit in try await visit.show(SenderForm.admit(visit)) },
    .post(Places.setupNewSender, .changeSenders) { visit in try await SenderForm.takeAdmit(visit) },
    .get(Places.setupSender, .readSetup) { visit, id in try await SenderCard.load(visit, id).reply(visit) },
    .get(Places.setupSenderKey, .changeSenders) { visit, id in try await visit.show(SenderForm.renew(visit, id)) },
    .post(Places.setupSenderKey, .changeSenders) { visit, id in try await SenderForm.takeRenew(visit, id) },
    .get(Places.setupSenderStop, .changeSenders) { visit, id in try await visit.show(SenderForm.stop(visit, id)) },
    .post(Places.setupSenderStop, .changeSenders) { visit, id in try await SenderForm.takeStop(visit, id) },
  ]
}
