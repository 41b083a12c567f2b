import CaseFile
import Foundation

/// The house's memory: journals, keys, the audit store, the lists derived from the journals, accounts and drafts.
///
/// Nothing is read of a case without a trace, and nothing that was written is ever changed.
public final class Archive: Sendable {
  /// Reads, searches and refusals.
  public let audit: Audit
  /// Local accounts and sessions.
  public let accounts: Accounts
  /// What somebody has begun to write.
  public let drafts: Drafts
  /// What somebody who isn't signed in has begun to write.
  public let guestDrafts: GuestDrafts

  let engine: any StoreEngine
  let reader: StreamReader
  let signer: Signer
  let deriving: Deriving
  let witness: HeadsLog?
  let headsLog: URL
  let access: Access
  let committer: GroupCommit<Act, Receipt>
  private let writer: Writer
  let derivedBy: DerivedBy?
  let renewal: Renewal
  private let lock: FolderLock?

  /// Makes a deriver from the department's entries.
  public typealias DerivedBy = @Sendable ([Entry]) throws -> any Deriver

  public enum Access: Sendable {
    case readWrite
    /// For checks and copies beside a running server: writes nothing at all.
    case readOnly
  }

  /// Opens the store in a folder, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - headsLog: the second place for signed heads; `heads.log` in the folder unless told otherwise. Better on another disk.
  ///   - vocabulary: every kind of content that can be written and read.
  ///   - cachedEntries: how many opened entries are kept in memory.
  ///   - derivedBy: makes the deriver from the department's own entries, where it depends on them; instead of `deriver`.
  /// - Throws: `masterKeyWrong`, `alreadyOpen`, `newerFile`, `damaged`, `cannotWrite` or `engine`.
  public static func open(
    folder: URL, masterKey: MasterKey, deriver: any Deriver = NoDeriver(), headsLog: URL? = nil,
    access: Access = .readWrite, vocabulary: [String: any Content.Type] = Vocabulary.byKind,
    cachedEntries: Int = 40_000, derivedBy: DerivedBy? = nil
  ) throws(StoreError) -> Archive {
    do {
      if access == .readWrite { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
      let lock = access == .readWrite ? try FolderLock(folder) : nil
      return try Archive(
        engine: SQLiteEngine(folder: folder, access: access), masterKey: masterKey, deriver: deriver,
        headsLog: headsLog ?? folder.appending(path: "heads.log"), access: access, vocabulary: vocabulary,
        cachedEntries: cachedEntries, lock: lock, derivedBy: derivedBy)
    } catch {
      throw .from(error)
    }
  }

  init(
    engine: any StoreEngine, masterKey: MasterKey, deriver: any Deriver, headsLog: URL, access: Access,
    vocabulary: [String: any Content.Type], cachedEntries: Int, lock: FolderLock?,
    derivedBy: DerivedBy? = nil
  ) throws {
    try MasterKeyCheck.pass(masterKey, shelf: engine.keys, access: access)
    let signer = try Signer(masterKey)
    let ledger = try engine.read { try $0.ledger() }
    let witness = access == .readWrite ? HeadsLog.resumed(headsLog, signer: signer, ledger: ledger) : nil
    let reader = StreamReader(
      keys: KeyRing(masterKey, shelf: engine.keys), shelf: engine.keys, coder: EntryCoder(vocabulary: vocabulary),
      cache: StreamCache(limit: cachedEntries))
    let deriving = Deriving(deriver, cpr: CPRKey(masterKey))
    let writer = Writer(engine: engine, reader: reader, signer: signer, deriving: deriving, witness: witness)
    self.engine = engine
    self.reader = reader
    self.signer = signer
    self.deriving = deriving
    self.witness = witness
    self.headsLog = headsLog
    self.access = access
    self.lock = lock
    self.writer = writer
    committer = GroupCommit(limit: 256) { writer.write($0) }
    audit = Audit(masterKey, signer: signer, shelf: engine.audit)
    accounts = Accounts(shelf: engine.accounts)
    drafts = Drafts(masterKey, shelf: engine.accounts)
    guestDrafts = GuestDrafts(masterKey, shelf: engine.guests)
    self.derivedBy = derivedBy
    renewal = Renewal(engine: engine, reader: reader, deriving: deriving)
    if let derivedBy { deriving.deriver = try derivedBy(departmentNow()) }
    if access == .readWrite {
      try tablesAreThere()
      try finishErasures()
      try settle()
    }
  }

  /// Writes an act: in one transaction all its entries in all their streams, their keys, the heads and the lists.
  /// Returns when all of it is on the disk. An act id that is already there is not written again; its receipt is given.
  ///
  /// - Throws: `conflict` where the stream has moved on with something that can disagree; `unknownKind`, `emptyAct`,
  ///   `damaged`, `readOnly` or `engine`. Then nothing of it was written.
  @discardableResult
  public func append(_ act: Act) async throws -> Receipt {
    guard access == .readWrite else { throw StoreError.readOnly }
    return try await committer.submit(act)
  }

  /// Writes many acts in their order, some hundreds to a transaction: for imports. Each is whole or not at all; the first
  /// that fails is thrown, and nothing after its batch is written.
  public func append(contentsOf acts: [Act]) async throws {
    guard access == .readWrite else { throw StoreError.readOnly }
    for start in stride(from: 0, to: acts.count, by: 500) {
      let batch = Array(acts[start..<min(start + 500, acts.count)])
      for result in try await offload({ [writer] in writer.write(batch) }) { _ = try result.get() }
    }
  }

  /// Writes the heads to the second place and closes the files. Nothing may be asked of the archive after it.
  public func close() throws {
    renewal.stop()
    try witness?.flush()
    try engine.close()
    lock?.release()
  }
}
