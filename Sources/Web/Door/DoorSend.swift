import CaseFile
import HTML
import Store

/// Sending: one act, on the disk before anybody is thanked for it. The same form sent twice, by two clicks, after a broken
/// line or from the back button, is the same act, and leads to the same receipt.
enum DoorSend {
  static func form(_ visit: DoorVisit) -> Node {
    let t = visit.t
    return HTML.form(.method(.post), .action(Places.doorSend()), .class("door-send")) {
      FormToken.field(visit.formToken)
      trap(visit)
      div(.class("actions")) {
        button(t("door.send"), .type(.submit), .class("button"))
        if let last = DoorStep.all(for: visit.worry.who).last { a(t("door.back"), .href(last.address)) }
      }
    }
  }

  /// A field that people don't see: a program fills it in. It marks, and refuses nothing.
  static func trap(_ scene: some Scene) -> Node {
    div(.class("door-trap"), .aria("hidden", "true")) {
      label(scene.t("door.trap"), .for("hjemmeside"))
      input(
        .type(.text), .id("hjemmeside"), .name("hjemmeside"), .value(scene.form["hjemmeside"] ?? ""),
        .tabindex(-1), .autocomplete("off"))
    }
  }

  static func take(_ guest: Guest) async throws -> Reply {
    switch try await Door.standing(guest) {
    case .sent: return .redirect(Places.doorReceipt())
    case .nothing: return Door.nothing(guest, guest.form)
    case .writing(let visit):
      guard visit.isOurs else { return Door.nothing(guest, visit.worry.typed) }
      guard visit.worry.hasSomething else { return DoorCheck.page(visit, isEmpty: true) }
      return try await send(visit)
    }
  }

  static func send(_ visit: DoorVisit) async throws -> Reply {
    let mark: DoorMark
    switch await DoorMark.of(visit) {
    case .go(let found): mark = found
    case .wait(let seconds): return DoorWait.page(visit.base, again: Places.doorSend(), seconds: seconds)
    }
    guard !visit.worry.files.isEmpty else { return try await write(visit, mark) }
    // Files are in memory while they are written: few at a time.
    return try await visit.services.turnstile.files.run(visit.base.place) { try await write(visit, mark) }
  }

  private static func write(_ visit: DoorVisit, _ mark: DoorMark) async throws -> Reply {
    let (services, worry) = (visit.services, visit.worry)
    let drafts = services.vault.guestDrafts
    let files = try await drafts.blobs(of: visit.token, at: visit.now)
    let names = Dictionary(worry.files.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let saying = ([worry.typed.typed] + worry.files.map(\.hash)).joined(separator: "\n")
    let incoming = Incoming(
      origin: ["web", drafts.name(for: "notification", of: visit.token, saying: saying)],
      mark.put(on: worry.notification(services.texts.words(.danish))),
      files: files.map { IncomingFile(name: names[$0.id], bytes: $0.bytes) }, arrived: visit.now,
      key: services.settings.signingKey)
    let receipt = try await DoorReceipt.take(incoming, worry, visit)
    do {
      try await drafts.submitted(visit.token, as: receipt.text, at: visit.now)
    } catch {
      // It is written; only the way back to the receipt isn't. It is shown at once instead.
      return receipt.page(visit)
    }
    return .redirect(Places.doorReceipt())
  }
}

/// What the limits have to say of a notification, and the field that people don't see.
struct DoorMark: Sendable {
  var flood: String?
  var isTrapped = false

  enum Answer: Sendable {
    case go(DoorMark)
    case wait(seconds: Int)
  }

  static func of(_ scene: some Scene) async -> Answer {
    let services = scene.services
    let isTrapped = !(scene.form["hjemmeside"] ?? "").isEmpty
    let answer = await services.turnstile.send(
      from: scene.base.place, hasWaited: DoorWait.hasWaited(scene.base), at: scene.now
    ) { services.newID() }
    switch answer {
    case .free: return .go(DoorMark(isTrapped: isTrapped))
    case .flood(let word): return .go(DoorMark(flood: word, isTrapped: isTrapped))
    case .wait(let seconds): return .wait(seconds: seconds)
    }
  }

  func put(on content: NotificationReceived) -> NotificationReceived {
    var content = content
    content.flood = flood
    content.trap = isTrapped ? true : nil
    return content
  }
}
