import CaseFile
import HTML
import Store

/// That it has arrived: the reference, when, and what happens now. It stays in this browser for a day, with what was
/// written; nobody else can find it.
struct DoorReceipt: Sendable {
  let reference: String
  /// When it reached us; the same however often it was sent.
  let arrived: Instant
  let worry: Worry
  let fileNames: [String]

  init(reference: String, arrived: Instant, worry: Worry) {
    (self.reference, self.arrived, self.worry) = (reference, arrived, worry)
    fileNames = worry.files.map(\.name)
  }

  /// As it is kept in the place of the draft.
  init?(_ text: String) {
    guard let kept = Submission(urlEncoded: text.utf8), let reference = kept["reference"],
      let arrived = kept["arrived"].flatMap(Int64.init)
    else { return nil }
    self.reference = reference
    self.arrived = Instant(milliseconds: arrived)
    worry = Worry(Submission(urlEncoded: (kept["typed"] ?? "").utf8) ?? Submission())
    fileNames = kept.all("file")
  }

  var text: String {
    let fields = [
      ("reference", reference), ("arrived", String(arrived.milliseconds)), ("typed", worry.typed.typed),
    ]
    return Submission(fields + fileNames.map { ("file", $0) }).typed
  }

  /// Writes it down, and asks when it was written: the first time, where it has been sent before.
  static func take(_ incoming: Incoming, _ worry: Worry, _ scene: some Scene) async throws -> DoorReceipt {
    let reference = try await scene.services.takeIn(incoming)
    let row = try? await scene.services.vault.lists.notification(incoming.notification)?.row
    return DoorReceipt(reference: reference, arrived: row?.received ?? incoming.arrived, worry: worry)
  }

  static func show(_ guest: Guest) async throws -> Reply {
    switch try await Door.standing(guest) {
    case .nothing: return .redirect(Places.door().with("vis", "intet"))
    case .writing: return .redirect(Places.doorCheck())
    case .sent(let receipt, let token): return receipt.page(guest, token: token)
    }
  }
}
