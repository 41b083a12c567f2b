import CaseFile
import Exchange
import Foundation
import Hummingbird
import Law
import Logging
import Store

/// Serves until it is told to stop (SIGTERM or SIGINT), and then in good order: what is being answered is answered, and
/// the archive is closed.
public enum Serving {
  /// The key of a store. It is made with a new store only: a store whose key is lost is an error, never a new key.
  /// - Parameter folder: where the store is; the key's file lies outside it.
  public static func masterKey(_ file: URL, for folder: URL) throws -> MasterKey {
    let files = FileManager.default
    let isNew = ((try? files.contentsOfDirectory(atPath: folder.path)) ?? []).isEmpty
    guard isNew, !files.fileExists(atPath: file.path) else { return try MasterKey.load(file) }
    try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return try MasterKey.create(file)
  }

  public static func run(
    _ archive: Archive, rules: RuleSet, settings: Settings, host: String, port: Int, logger: Logger,
    mailDrop: URL? = nil,
    outgoing: Outgoing = .none, pace: WatchLoops.Pace = .init(), now: @escaping @Sendable () -> Instant = systemNow
  ) async throws {
    var settings = settings
    settings.own = "http://\(["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host):\(port)"
    var services = try Services(archive: archive, rules: rules, settings: settings, now: now, logger: logger)
    services.outgoing = outgoing
    let drop = try mailDrop.map { folder in
      let folder = MailFolder(folder)
      try folder.make()
      return MailDrop(folder, reader: .python(), services: services)
    }
    if let drop { services.tryDrop = { await drop.tried() } }
    let taking = Task { await drop?.keepLooking() }
    let sweeping = Task {
      while !Task.isCancelled {
        try? await archive.accounts.sweepSessions(at: systemNow())
        try? await archive.guestDrafts.sweep(at: systemNow())
        try? await Task.sleep(for: .seconds(60))
      }
    }
    defer { sweeping.cancel() }
    let watching = WatchLoops(services, pace: pace)
    do { try await buildApplication(services, host: host, port: port).runService() } catch {
      taking.cancel()
      await watching.stop()
      throw error
    }
    taking.cancel()
    await taking.value
    await watching.stop()
    try archive.close()
  }

  @Sendable public static func systemNow() -> Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
