import CaseFile
import Crypto
import Exchange
import Foundation

extension Incoming {
  /// A mail as a notification: its text and its files, and always the mail itself, whole, as it came.
  ///
  /// - Parameters:
  ///   - letter: the bytes of the mail; of one too large for the store, its beginning.
  ///   - hash: SHA-256 of all of it. The same mail is the same notification, however often it is taken.
  ///   - isSetAside: it lies whole in a file beside the store, called by the notification's name.
  init(
    _ mail: Mail, letter: Data, hash: String, isSetAside: Bool = false, arrived: Instant, key: SymmetricKey
  ) {
    let origin = ["mail", hash]
    var marks = mail.marks
    var notShown = mail.notShown.map { IncomingFile.clean($0) }
    if isSetAside {
      marks.append(.setAside)
      notShown.append("\(Incoming.name(of: origin)).eml")
    }
    let head = MailHead(
      subject: mail.subject?.orNil, dated: mail.dated, marks: marks.isEmpty ? nil : marks,
      notShown: notShown.isEmpty ? nil : notShown)
    // Who sends a mail is only what the mail says: nothing is concluded from it.
    let content = NotificationReceived(
      id: "", from: .other, words: mail.text.orNil, notifier: mail.name?.orNil ?? mail.address,
      reach: mail.address, reply: mail.address.map { Reach(mail: $0) }, channel: .mail,
      unreadable: mail.isUnreadable ? true : nil, mail: head)
    let original = IncomingFile(
      name: isSetAside ? "mail-begyndelse.eml" : "mail.eml", bytes: Array(letter), kind: .mail)
    let files = mail.files.map { IncomingFile(name: $0.name, bytes: $0.bytes, kind: $0.kind) }
    self.init(origin: origin, content, files: [original] + files, arrived: arrived, key: key)
  }
}
