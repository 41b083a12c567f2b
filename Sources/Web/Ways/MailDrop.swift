import CaseFile
import Crypto
import Exchange
import Foundation
import Logging

/// Takes in the mails that are put in a folder: one act for each, and a mail leaves the folder only when the act is on the
/// disk. Its name comes from its bytes, so a mail whose removal a power cut prevented is taken again without doubling.
///
/// What can't be taken stays where it is and is told; it never stands in the way of the others.
public actor MailDrop {
  /// How it stands with the folder. Nothing of it is personal.
  public struct Standing: Hashable, Sendable {
    /// Mails that lie there, whole, and haven't been taken.
    public var waiting = 0
    /// Of those, the ones that were tried and couldn't be taken, by what stood in the way.
    public var stuck: [String: Int] = [:]
    /// When the longest-waiting arrived.
    public var oldest: Instant?
    /// The folder itself can't be read.
    public var isClosed = false
    /// Taken since the start.
    public var taken = 0
    public var lastTaken: Instant?
  }

  private struct Trouble {
    var why: String
    var tries: Int
    var until: Instant
  }

  private let folder: MailFolder
  private let reader: MailReader
  private let services: Services
  private var troubles: [MailFolder.Letter: Trouble] = [:]
  public private(set) var standing = Standing()

  public init(_ folder: MailFolder, reader: MailReader, services: Services) {
    self.folder = folder
    self.reader = reader
    self.services = services
  }

  /// Looks once: takes what has been written to the end, the oldest first.
  public func look(at now: Instant) async {
    let letters: [MailFolder.Letter]
    do {
      letters = try folder.letters()
    } catch {
      if !standing.isClosed { log(.error, "mail folder can't be read", error.rawValue) }
      standing.isClosed = true
      return
    }
    standing.isClosed = false
    var left: [MailFolder.Letter: Trouble] = [:]
    var waiting: [MailFolder.Letter] = []
    for letter in letters {
      guard folder.isStill(letter, at: now) else { continue }
      if let trouble = troubles[letter], now < trouble.until {
        left[letter] = trouble
        waiting.append(letter)
        continue
      }
      do {
        try await take(letter, at: now)
        standing.taken += 1
        standing.lastTaken = services.now()
      } catch {
        let trouble = trouble(of: letter, error, at: now)
        left[letter] = trouble
        waiting.append(letter)
      }
    }
    troubles = left
    standing.waiting = waiting.count
    standing.oldest = waiting.map { min($0.modified, now) }.min()
    standing.stuck = Dictionary(left.values.map { ($0.why, 1) }, uniquingKeysWith: +)
  }

  /// Whether the way in is open: for the watch.
  public func tried() -> Delivery {
    if standing.isClosed { return .again(.folder) }
    return standing.stuck.isEmpty ? .delivered : .again(.stuck)
  }

  private func take(_ letter: MailFolder.Letter, at now: Instant) async throws {
    let arrived = min(letter.modified, now)
    let key = services.settings.signingKey
    guard letter.size <= MailReader.most else {
      var hash = SHA256()
      try folder.readParts(letter) { hash.update(data: $0) }
      let beginning = try folder.read(letter, most: MailReader.beginning)
      var mail = await reader.read(beginning)
      mail.marks.removeAll { $0 == .incomplete }
      mail.marks.append(.tooLarge)
      mail.files = []
      mail.isUnreadable = true
      let incoming = Incoming(
        mail, letter: beginning, hash: Hex.text(hash.finalize()), isSetAside: true, arrived: arrived, key: key)
      try await services.takeIn(incoming)
      try folder.setAside(letter, as: "\(incoming.name).eml")
      return log(.warning, "mail set aside", incoming.name, letter.size)
    }
    let data = try folder.read(letter)
    let mail = await reader.read(data)
    let incoming = Incoming(
      mail, letter: data, hash: Hex.text(SHA256.hash(data: data)), arrived: arrived, key: key)
    try await services.takeIn(incoming)
    try folder.remove(letter)
    log(.info, "mail taken", incoming.name, letter.size)
  }

  /// It is tried again, less and less often; told the first time.
  private func trouble(of letter: MailFolder.Letter, _ error: any Error, at now: Instant) -> Trouble {
    let why = (error as? MailFolder.Failure)?.rawValue ?? "store"
    let tries = (troubles[letter]?.tries ?? 0) + 1
    if tries == 1 { log(.error, "mail not taken", why, letter.size) }
    return Trouble(why: why, tries: tries, until: now.adding(seconds: min(300, 2 << min(tries, 8))))
  }

  /// Never the name of the file, which can be anything.
  private func log(_ level: Logger.Level, _ message: Logger.Message, _ what: String, _ size: Int? = nil) {
    var metadata: Logger.Metadata = ["what": .string(what)]
    if let size { metadata["bytes"] = .stringConvertible(size) }
    services.logger.log(level: level, message, metadata: metadata)
  }
}

extension MailDrop {
  /// Looks every other second until it is cancelled.
  public nonisolated func keepLooking() async {
    while !Task.isCancelled {
      await look(at: services.now())
      guard (try? await Task.sleep(for: .seconds(2))) != nil else { return }
    }
  }
}
