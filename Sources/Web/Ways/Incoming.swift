import CaseFile
import Crypto
import Foundation

/// A notification as it reaches us from outside, by the public's page, by mail or from a professional's own system: one
/// act, made the same way whichever door it came through.
///
/// What it was made from decides its name, so the same thing sent twice, or tried again after a power cut, is the same
/// act: written once, with the same reference.
public struct Incoming: Sendable {
  /// Of the act and of the notification.
  public let name: String
  public let content: NotificationReceived
  /// When it reached us: the 24 hours run from here.
  public let arrived: Instant
  public let files: [IncomingFile]

  /// - Parameters:
  ///   - origin: what makes it this one and no other, such as the way it came and the token of the form that was sent.
  ///   - content: what it says; its id, reference and attachments are put in here.
  ///   - key: nobody without it can make out a reference.
  public init(
    origin: [String], _ content: NotificationReceived, files: [IncomingFile] = [], arrived: Instant, key: SymmetricKey
  ) {
    let name = Self.name(of: origin)
    var content = content
    content.id = name
    content.receipt = ReceiptReference(of: name, key: key).text
    content.attachments = files.isEmpty ? nil : files.enumerated().map { $1.attachment(of: name, number: $0) }
    self.name = name
    self.content = content
    self.arrived = arrived
    self.files = files
  }

  public var notification: NotificationID { NotificationID(rawValue: name) }

  /// The reference that whoever sent it gets, to write down.
  public var receipt: String { content.receipt ?? "" }

  public func act(at now: Instant) -> Act {
    Act(
      id: ActID(rawValue: name), actor: .notifier, recordedAt: now,
      filings: [.init(.intake(notification), at: .at(arrived), content)],
      blobs: zip(content.attached, files).map { Blob(id: $0.id, bytes: $1.bytes) })
  }

  /// 128 bits of it all; the same parts always give the same name.
  static func name(of origin: [String]) -> String {
    let parts = origin.map { "\($0.utf8.count):\($0)" }.joined()
    return Hex.text(SHA256.hash(data: Data("incoming \(parts)".utf8)).prefix(16))
  }
}

extension Services {
  /// Writes down what came from outside. When it returns, all of it is on the disk, files too; done again it is the same.
  /// - Returns: the reference.
  @discardableResult
  func takeIn(_ incoming: Incoming) async throws -> String {
    var act = incoming.act(at: now())
    // A worry is taken in also where it can't be told how it is to be answered.
    if let department = try? await office.department(at: now()),
      let message = NotifierMessage.atOnce(incoming, department, self)
    {
      act.filings.append(.init(.intake(incoming.notification), at: .at(now()), message))
    }
    try await vault.write(act, in: [])
    return incoming.receipt
  }
}
