import CaseFile
import HTML
import Store

/// Away from the page, and away with what was typed.
enum DoorLeave {
  /// Takes everything away that this browser has typed. What was sent has arrived, and stays.
  static func delete(_ guest: Guest) async throws -> Reply {
    guard let token = guest.doorToken,
      SignedText.isSame(guest.form["_csrf"] ?? "", Door.formToken(token, guest.services))
    else { return .redirect(Places.door()) }
    try await guest.services.vault.guestDrafts.clear(token, at: guest.now)
    return .redirect(Places.door().with("vis", "slettet")).with(cookie: Door.cookie("", guest.services, maxAge: 0))
  }

  /// Somebody looks over their shoulder: to a page about the weather, and this browser knows nothing of it any more. The
  /// back button leads to the first page, with nothing in it.
  static func leave(_ guest: Guest) async throws -> Reply {
    if let token = guest.doorToken { try? await guest.services.vault.guestDrafts.clear(token, at: guest.now) }
    return .away(DoorFrame.neutral).with(cookie: Door.cookie("", guest.services, maxAge: 0))
  }
}
