import CaseFile
import HTML
import Hummingbird
import Store

/// A request of somebody who has begun a form: found by the cookie, and by nothing else.
struct DoorVisit: Scene {
  private(set) var base: Guest
  let token: GuestToken
  var worry: Worry

  var who: Who? { nil }
  var isYoung: Bool { worry.who == .young }
  private var drafts: GuestDrafts { services.vault.guestDrafts }

  /// Every form of it carries this: a page of somebody else's can't know it.
  var formToken: String { Door.formToken(token, services) }
  var isOurs: Bool { SignedText.isSame(base.form["_csrf"] ?? "", formToken) }

  /// - Throws: `GuestDraftError` where it is too long, or was sent already.
  func save() async throws {
    try await drafts.save(worry.typed.typed, of: token, at: now)
  }

  func with(_ form: Submission) -> DoorVisit {
    var copy = self
    copy.base = base.with(form)
    return copy
  }

  func remove(_ file: BlobID) async throws { try await drafts.remove(file, from: token) }
  func add(_ file: Attachment, bytes: [UInt8]) async throws {
    try await drafts.add(file, bytes: bytes, to: token, at: now)
  }
}

/// Where somebody stands who comes to the page.
enum DoorStanding: Sendable {
  /// Nothing begun, or it was too long ago, or the browser keeps no cookies.
  case nothing
  case writing(DoorVisit)
  case sent(DoorReceipt, GuestToken)
}

enum Door {
  static func standing(_ guest: Guest) async throws -> DoorStanding {
    guard let token = guest.doorToken,
      let draft = try await guest.services.vault.guestDrafts.draft(of: token, at: guest.now)
    else { return .nothing }
    if let receipt = draft.receipt.flatMap({ DoorReceipt($0) }) { return .sent(receipt, token) }
    guard let typed = Submission(urlEncoded: draft.text.utf8), typed["who"] != nil else { return .nothing }
    return .writing(DoorVisit(base: guest, token: token, worry: Worry(typed, files: draft.files)))
  }

  static func formToken(_ token: GuestToken, _ services: Services) -> String {
    SignedText.sign("door form \(token.text)", services.settings.signingKey)
  }

  /// The cookie ends with the browser: on a shared machine the next one finds nothing.
  static func cookie(_ text: String, _ services: Services, maxAge: Int? = nil) -> Cookie {
    Cookie(
      name: Reception(services: services).doorCookie, value: text, maxAge: maxAge, path: "/",
      secure: services.settings.usesTLS, httpOnly: true, sameSite: .lax)
  }

  /// What somebody gets who has nothing begun: what the page sent, on a page where it can be sent at once.
  static func nothing(_ guest: Guest, _ sent: Submission) -> Reply {
    let isTyped = sent.fields.contains { !$0.name.hasPrefix("_") && !$0.value.trimmingSpaces.isEmpty }
    guard isTyped else { return .redirect(Places.door().with("vis", "intet")) }
    return DoorShort(guest, Worry(sent), why: "door.lost").page(status: .unprocessableContent)
  }
}
