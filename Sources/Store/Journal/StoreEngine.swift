import CaseFile
import Foundation

/// What keeps the bytes. SQLite is one engine, PostgreSQL another; both pass `StoreConformance`.
///
/// An engine knows nothing of what entries say: it takes envelopes, sealed contents and derived rows. Its calls block;
/// the archive makes them from threads of its own.
public protocol StoreEngine: Sendable {
  var keys: any KeyShelf { get }
  var audit: any AuditShelf { get }
  var accounts: any AccountShelf { get }
  var guests: any GuestShelf { get }

  /// One transaction. When it returns, what was written is on the disk; when it throws, nothing was written.
  func write<T>(_ body: (any JournalTransaction) throws -> T) throws -> T

  /// One picture of the journal, undisturbed by what is written meanwhile.
  func read<T>(_ body: (any JournalView) throws -> T) throws -> T

  /// What the engine itself finds wrong with its files; empty where all is well.
  func selfCheck() throws -> [String]

  /// Copies the journal, the audit store and the accounts into a folder: whole, and as of one moment each. The keys go
  /// apart, so that they are never kept in generations.
  func copy(to folder: URL, keysTo keys: URL) throws

  func close() throws
}

/// Reading the journal and what is derived from it.
public protocol JournalView: DerivedView {
  func head(of stream: StreamID) throws -> Head?
  /// In the order of their names, some at a time.
  func heads(after name: String, limit: Int) throws -> [Head]
  func ledger() throws -> Ledger
  /// The entries of several streams, each after a sequence; streams without a head are left out.
  func records(after sequences: [String: Int]) throws -> [String: StreamRecords]
  /// Positions and hashes of all entries in the order in which they were written, some at a time.
  func chain(after position: Int, limit: Int) throws -> [Link]
  /// The streams that have entries but no head.
  func headless() throws -> [String]
  /// What an act wrote; empty where there is no such act.
  func filed(by act: ActID) throws -> [Receipt.Place]
  func erasures(of stream: String?) throws -> [Erasure]
  /// Where a blob is at home; nil where there is none of that name.
  func place(of blob: BlobID) throws -> StoredBlob.Place?
  func ciphertext(of blob: BlobID) throws -> Data?
  /// The blobs that have this stream as their home.
  func blobs(of stream: String) throws -> [StoredBlob.Place]
  func setting(_ name: String) throws -> String?
  /// Whether the derived tables have the indexes that they should, and no others.
  func derivedIsIndexed() throws -> Bool
}

/// Entries of one stream.
public struct StreamRecords: Hashable, Sendable {
  /// Of the stream's last entry, by its head.
  public var last: Int
  /// In the order of their sequence.
  public var entries: [StoredEntry] = []

  public init(last: Int) { self.last = last }
}

extension JournalView {
  /// In the order of their sequence.
  func records(of stream: String, after sequence: Int) throws -> [StoredEntry] {
    try records(after: [stream: sequence])[stream]?.entries ?? []
  }
}

/// Position and hash of one entry.
public struct Link: Hashable, Sendable {
  public var position: Int
  public var hash: Data

  public init(position: Int, hash: Data) {
    self.position = position
    self.hash = hash
  }
}

public protocol JournalTransaction: JournalView {
  /// Undoes what the body wrote if it throws, and nothing else.
  func savepoint<T>(_ body: () throws -> T) throws -> T
  func insert(_ record: StoredEntry) throws
  func insert(_ blob: StoredBlob) throws
  func put(_ head: Head) throws
  func put(_ ledger: Ledger) throws
  func put(_ erasure: Erasure) throws
  func set(_ name: String, to value: String) throws
  /// Takes away what was derived from the stream, and puts this in its place.
  func replaceDerived(of stream: String, with rows: DerivedRows) throws
  /// Drops every derived table and makes them empty again, without their indexes.
  func recreateDerived() throws
  /// Adds what was derived from a stream that nothing is there of.
  func addDerived(of stream: String, _ rows: DerivedRows) throws
  /// Makes the indexes that are missing and takes away those that are no longer wanted. After `recreateDerived` once the
  /// rows are there: an index is written faster from its beginning to its end.
  func indexDerived() throws
}

/// Where wrapped keys lie: apart from the journal, and the only place where anything is ever deleted for good.
public protocol KeyShelf: Sendable {
  /// The keys of several streams and of their entries after a sequence each; streams without a key are left out.
  func keys(after sequences: [StreamID: Int]) throws -> [StreamID: StreamKeys]
  /// The keys of the blobs that have this stream as their home.
  func blobKeys(of stream: StreamID) throws -> [BlobID: WrappedKey]
  /// All or nothing, and on the disk when it returns.
  func put(_ keys: [WrappedKey]) throws
  /// Every key of these entries and of the blobs that came with them, and the stream's own where nothing is left for it to
  /// open; without a trace in the file.
  func erase(_ stream: StreamID, from: Int, through: Int) throws
  func streams() throws -> [String]
  /// A value sealed under the master key, by which a wrong one is known.
  func check() throws -> Data?
  func put(check: Data) throws
  /// Replaces the one copy of the keys.
  func copy(to file: URL) throws
}

/// Wrapped keys of one stream.
public struct StreamKeys: Hashable, Sendable {
  /// The stream's own.
  public var own: Data
  /// By sequence.
  public var entries: [Int: Data] = [:]

  public init(own: Data) { self.own = own }
}

extension KeyShelf {
  func streamKey(_ stream: StreamID) throws -> Data? { try keys(after: [stream: .max])[stream]?.own }

  /// By sequence.
  func entryKeys(of stream: StreamID, after sequence: Int) throws -> [Int: Data] {
    try keys(after: [stream: sequence])[stream]?.entries ?? [:]
  }
}

/// A key as it lies on the shelf. Without a sequence it is the stream's own; with a blob it is that blob's, which came with
/// the entry of this sequence.
public struct WrappedKey: Hashable, Sendable {
  public var stream: StreamID
  public var sequence: Int?
  public var blob: BlobID?
  public var wrapped: Data

  public init(stream: StreamID, sequence: Int?, blob: BlobID? = nil, wrapped: Data) {
    self.stream = stream
    self.sequence = sequence
    self.blob = blob
    self.wrapped = wrapped
  }
}
