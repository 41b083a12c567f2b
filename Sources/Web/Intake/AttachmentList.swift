import CaseFile
import HTML

extension Places {
  static let notificationFile = Place<Two<NotificationID, BlobID>>("indbakke/*/fil/*")
  static let caseAttachment = Place<Two<CaseID, BlobID>>("sag/*/fil/*")
}

extension Routes {
  /// The files that came along. Reading one leaves a trace, by the way that its stream is read.
  static let attachments: [Route] = [
    .get(Places.notificationFile, .readNotification) { visit, place in
      let opened = try await visit.notification(place.first)
      guard let file = opened.received.content.attached.first(where: { $0.id == place.second }) else {
        throw WebError.notFound
      }
      let bytes = try await visit.services.vault.file(file.id, of: .intake(opened.id), by: visit.me, at: visit.now)
      return .file(file, Array(bytes), inline: visit.query["vis"] == "1")
    },
    .caseGet(Places.caseAttachment, .readCase) { room, place in
      let named = room.file.entries.lazy.flatMap { $0.content?.attached ?? [] }
      guard let file = named.first(where: { $0.id == place.second }) else { throw WebError.notFound }
      let bytes = try await room.services.vault.file(file.id, in: room.opened, by: room.me, at: room.now)
      return .file(file, Array(bytes), inline: room.query["vis"] == "1")
    },
  ]
}

/// Files in a list: name, kind, size. A picture can be looked at in the browser; everything else is fetched, since a PDF
/// or a document can carry what runs.
struct AttachmentList {
  let files: [Attachment]
  let address: (BlobID) -> Address

  func view(_ t: Words) -> Node {
    guard !files.isEmpty else { return .empty }
    return ul(.class("plain")) {
      for file in files {
        li {
          a(file.name, .href(address(file.id)))
          span(" \(AttachmentKind(file).name(t)), \(Self.size(file.size, t))", .class("quiet"))
          if AttachmentKind(file).isPicture {
            " "
            a(
              t("attachment.look"), .href(address(file.id).with("vis", "1")),
              .aria("label", t("attachment.look-at", ["name": file.name])))
          }
        }
      }
    }
  }

  /// "840 kB", "2,4 MB"
  static func size(_ bytes: Int, _ t: Words) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\(bytes / 1_000) kB" }
    let tenths = bytes / 100_000
    return "\(tenths / 10)\(t.language == .danish ? "," : ".")\(tenths % 10) MB"
  }
}

/// What sort of file it is, as a person calls it.
enum AttachmentKind: String, CaseIterable {
  case picture, pdf, document, text, mail, other

  init(_ file: Attachment) {
    switch file.type {
    case "application/pdf": self = .pdf
    case "text/plain": self = .text
    case "message/rfc822": self = .mail
    case let type where type.hasPrefix("image/"): self = .picture
    case let type where type.hasPrefix("application/vnd.") || type == "application/rtf": self = .document
    default: self = .other
    }
  }

  var isPicture: Bool { self == .picture }
  func name(_ t: Words) -> String { t("attachment.\(rawValue)") }
}
