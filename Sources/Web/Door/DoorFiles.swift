import CaseFile
import Exchange
import HTML
import Hummingbird
import Store

/// Files that come along. What a file is, its bytes say; one that can't be taken is named, with the mend, and the others
/// are kept.
enum DoorFiles {
  static func take(_ guest: Guest, _ upload: Upload?) async throws -> Reply {
    let standing = try await Door.standing(guest)
    guard let upload else { return try await take(standing, guest, guest.form, []) }
    let box = Box(standing)
    do {
      let form = try await guest.services.turnstile.uploads.run(guest.place) {
        try await upload.read(largest: Attachment.mostBytes, holding: guest.services.holding) { name, content, fields in
          await box.take(name, content, fields, guest)
        }
      }
      return try await take(try await Door.standing(guest), guest, form, await box.problems)
    } catch is LaneFull {
      await upload.drain()
      return try await take(standing, guest, Submission(), [guest.t("door.files.busy")])
    } catch WebError.tooLarge {
      let problem = guest.t("door.files.too-much", ["most": size(Attachment.mostBytesInAll, guest.t)])
      return try await again(guest, await box.problems + [problem])
    } catch WebError.malformed {
      return try await again(guest, await box.problems + [guest.t("door.files.broken")])
    } catch let error as WebError {
      throw error
    } catch {
      return DoorTrouble.page(guest, again: Places.doorFiles())
    }
  }

  /// The page again with what is wrong; where nothing is begun, the first page.
  private static func again(_ guest: Guest, _ problems: [String]) async throws -> Reply {
    guard case .writing(let visit) = try await Door.standing(guest) else {
      return .redirect(Places.door().with("vis", "intet"))
    }
    return page(visit, problems)
  }

  private static func take(
    _ standing: DoorStanding, _ guest: Guest, _ form: Submission, _ problems: [String]
  ) async throws -> Reply {
    switch standing {
    case .nothing: return .redirect(Places.door().with("vis", "intet"))
    case .sent: return .redirect(Places.doorReceipt())
    case .writing(let visit):
      let isOurs = SignedText.isSame(form["_csrf"] ?? "", visit.formToken)
      guard isOurs, problems.isEmpty else {
        return page(visit, problems.isEmpty ? [guest.t("door.files.broken")] : problems)
      }
      if let file = form["_fjern"] {
        try await visit.remove(BlobID(rawValue: file))
        return .redirect(DoorStep.files.address)
      }
      if form["_gaa"] == "flere" { return .redirect(DoorStep.files.address) }
      return DoorQuestion.after(.files, visit.with(form))
    }
  }

  /// The files of one form, taken one at a time.
  private actor Box {
    private let standing: DoorStanding
    private(set) var problems: [String] = []

    init(_ standing: DoorStanding) { self.standing = standing }

    func take(_ sent: String, _ content: Upload.Content, _ fields: Submission, _ guest: Guest) async {
      guard case .writing(let visit) = standing else { return }
      guard SignedText.isSame(fields["_csrf"] ?? "", visit.formToken) else { return }
      let t = guest.t
      let name = IncomingFile.clean(sent)
      func problem(_ key: String) { problems.append(t(key, ["name": name, "most": size(Attachment.mostBytes, t)])) }
      let bytes: [UInt8]
      switch content {
      case .tooBig: return problem("door.files.too-big")
      case .noRoom: return problem("door.files.no-room")
      case .whole(let whole): bytes = whole
      }
      // A file field that nothing was chosen in is sent too.
      if sent.isEmpty, bytes.isEmpty { return }
      guard !bytes.isEmpty else { return problem("door.files.empty") }
      guard let kind = FileKind(of: bytes) else { return problem("door.files.kind") }
      let file = Attachment(
        id: BlobID(rawValue: guest.services.newID()), name: name, type: kind.type, size: bytes.count,
        hash: Attachment.hash(of: bytes))
      do {
        try await visit.add(file, bytes: bytes)
      } catch GuestDraftError.tooManyFiles {
        problems.append(t("door.files.too-many", ["name": name, "most": String(Attachment.most)]))
      } catch GuestDraftError.tooMuchTogether {
        problems.append(
          t("door.files.together", ["name": name, "most": size(Attachment.mostBytesInAll, t)]))
      } catch GuestDraftError.noRoom {
        problem("door.files.no-room")
      } catch {
        problem("door.files.not-kept")
      }
    }
  }

  /// "34 KB", "2,4 MB"
  static func size(_ bytes: Int, _ t: Words) -> String {
    guard bytes >= 1 << 20 else { return "\(max(1, (bytes + 1023) >> 10)) KB" }
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    let decimals = tenths % 10 == 0 ? "" : "\(t.language == .danish ? "," : ".")\(tenths % 10)"
    return "\(tenths / 10)\(decimals) MB"
  }
}
