import CaseFile

extension SignedIn {
  /// Opens a notification in order to look after it. The first who does is written down, once: from then on a person
  /// knows of it, and nobody needs to be called.
  func takingUp(_ id: NotificationID, for action: Action = .readNotification) async throws -> OpenedNotification {
    let opened = try await notification(id, for: action)
    if opened.notification.opened == nil { await noteOpening(id) }
    return opened
  }

  /// A notification must be shown even where this can't be written; then the alarms go on, which is the safe side.
  private func noteOpening(_ id: NotificationID) async {
    let content = NotificationOpened(for: id.rawValue, by: me.id)
    // One id for the notification's opening: of two who open it at once, one is written.
    let act = Act(
      id: ActID(rawValue: "opened-\(id.rawValue)"), actor: .staff(me.id), recordedAt: now,
      filings: [.init(.intake(id), at: .at(now), content)])
    do {
      try await services.vault.write(act, in: [])
    } catch {
      services.logger.error(
        "a first opening couldn't be written", metadata: ["notification": "\(id)", "kind": "\(type(of: error))"])
    }
  }
}
