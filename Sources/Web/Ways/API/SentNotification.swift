import CaseFile
import Crypto
import Foundation

/// A notification as a professional's system sends it.
struct SentNotification: Sendable {
  /// What the sender calls it. It stands in an address, so it is no CPR number.
  static let reference = Shape.text(
    least: 1, most: 64, pattern: "(?![0-9]{6}-?[0-9]{4}$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}")

  /// The largest body: five files of the most that is taken in all, in base64, and the texts beside them.
  static let mostBytes = 40 << 20

  static let child = Shape.object([
    .init(name: "name", shape: .text(most: 200), about: "The child's name.", example: "Vilfred Holm"),
    .init(name: "born", shape: .date, about: "Date of birth.", example: "2017-03-02"),
    .init(
      name: "cpr", shape: .text(most: 11, pattern: "[0-9]{6}-?[0-9]{4}"),
      about: "CPR number, with or without a hyphen. Never put it in any other field."),
    .init(name: "address", shape: .text(most: 500), about: "Where the child lives."),
    .init(name: "school", shape: .text(most: 200), about: "School, daycare or other place of the daytime."),
  ])

  static let file = Shape.object([
    .init(name: "name", shape: .text(least: 1, most: 255), isRequired: true, about: "File name.", example: "notat.pdf"),
    .init(
      name: "content", shape: .bytes(most: Attachment.mostBytes), isRequired: true,
      about: "The bytes in base64, at most 10 MB. What kind of file it is, is told from the bytes. All files of one "
        + "notification together are at most 25 MB.", example: "JVBERi0xLjQK"),
  ])

  static let shape = Shape.object([
    .init(
      name: "reference", shape: reference, isRequired: true,
      about: "Your own id of this notification, the same however often it is sent: it makes sending safe to repeat. No "
        + "CPR number and nothing else about a person.", example: "2026-000417"),
    .init(
      name: "words", shape: .text(most: 100_000, filled: true), isRequired: true,
      about: "What you are worried about, in the notifier's own words.",
      example: "Vilfred er kommet uden mad og uden jakke i tre uger."),
    .init(
      name: "children", shape: .list(child, most: 20),
      about: "The children, as far as you know who they are. Leave out what you don't know."),
    .init(
      name: "about", shape: .text(most: 1_000),
      about: "Whom it is about, where it can't be said as a child: an unborn child, a family at an address."),
    .init(name: "notifier", shape: .text(most: 200), about: "Name of the person who notifies.", example: "Ida Krogh"),
    .init(name: "role", shape: .text(most: 200), about: "What that person is to the child.", example: "Klasselærer"),
    .init(name: "phone", shape: .text(most: 50), about: "Telephone of that person."),
    .init(
      name: "mail", shape: .text(most: 254, pattern: "[^@ ]{1,64}@[^@ ]{1,189}"),
      about: "Mail address of that person, for the confirmation."),
    .init(name: "parentsInformed", shape: .yesNo, about: "Whether the parents know of the notification."),
    .init(
      name: "inDanger", shape: .yesNo,
      about: "Whether you think that the child is in danger now. Then also telephone: this is not an emergency line."),
    .init(name: "attachments", shape: .list(file, most: Attachment.most), about: "Files that belong to it."),
  ])

  let reference: String
  let content: NotificationReceived
  let files: [IncomingFile]

  /// - Parameter json: without faults in `shape`.
  init(_ json: JSON, from sender: Sender) {
    func text(_ name: String, in json: JSON) -> String? { json[name]?.string.flatMap { Self.tidy($0).orNil } }
    reference = json["reference"]?.string ?? ""
    let children = json["children"]?.array?.map { child in
      NotifiedChild(
        name: text("name", in: child), born: child["born"]?.string.flatMap { Day($0) },
        cpr: child["cpr"]?.string.map { $0.filter(\.isNumber) }, address: text("address", in: child),
        school: text("school", in: child))
    }
    let (phone, mail) = (text("phone", in: json), text("mail", in: json))
    content = NotificationReceived(
      id: "", from: sender.from, professional: true, about: text("about", in: json), words: text("words", in: json),
      notifier: text("notifier", in: json), reach: [phone, mail].compactMap { $0 }.joined(separator: ", ").orNil,
      reply: phone == nil && mail == nil ? nil : Reach(mail: mail, phone: phone), role: text("role", in: json),
      channel: .system, sender: sender.id, senderReference: reference,
      children: children?.filter { $0 != NotifiedChild() }.nonEmpty, parentsInformed: json["parentsInformed"]?.bool,
      inDanger: json["inDanger"]?.bool)
    files = (json["attachments"]?.array ?? []).map { file in
      let bytes = file["content"]?.string.flatMap { Data(base64Encoded: $0, options: .ignoreUnknownCharacters) }
      return IncomingFile(name: file["name"]?.string, bytes: bytes.map(Array.init) ?? [])
    }
  }

  /// One kind of line end, and no control signs.
  static func tidy(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      if scalar == "\r" { out.append("\n") }
      let isControl = scalar.properties.generalCategory == .control
      if !isControl || scalar == "\n" || scalar == "\t" { out.append(scalar) }
    }
    return String(out).trimmingSpaces
  }

  func incoming(from sender: SenderID, at now: Instant, key: SymmetricKey) -> Incoming {
    Incoming(origin: Self.origin(sender, reference), content, files: files, arrived: now, key: key)
  }

  static func origin(_ sender: SenderID, _ reference: String) -> [String] { ["system", sender.rawValue, reference] }
}

extension Array {
  /// Nil where there is nothing in it.
  var nonEmpty: Self? { isEmpty ? nil : self }
}
