/// Why the archive could not do as asked. No case holds a name, a CPR number or a text from a case file.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no key file at this path.
  case masterKeyMissing(String)
  /// The key file is not whole: shortened, mistyped or something else.
  case masterKeyDamaged(String)
  /// A whole key, but not the one that this store was made with.
  case masterKeyWrong
  /// Another process has this folder open for writing.
  case alreadyOpen(String)
  /// A file from a later version of Nær: its name and its version.
  case newerFile(String, Int)
  /// Something stored is not as it was written: what, without telling its content. `naer verify` tells more.
  case damaged(String)
  case cannotWrite(String)
  /// Somebody has written something that can disagree with this since the writer looked.
  case conflict(Conflict)
  /// The audit store could not take the trace, so nothing was read.
  case auditUnavailable
  /// A kind of entry that this version doesn't know can't be written.
  case unknownKind(String)
  /// An act without anything to file.
  case emptyAct
  /// The archive was opened for reading only.
  case readOnly
  /// A file that comes with no entry of its act, or an entry that names a file which isn't there or isn't that file.
  case blobMismatch(String)
  /// No entry of the stream names this file.
  case noSuchBlob(String)
  /// The file was lawfully erased.
  case blobErased(String)
  /// The engine's own words.
  case engine(String)
}

extension StoreError {
  /// The name of its text in the text catalogue.
  public var key: String {
    switch self {
    case .masterKeyMissing: "store.master-key-missing"
    case .masterKeyDamaged: "store.master-key-damaged"
    case .masterKeyWrong: "store.master-key-wrong"
    case .alreadyOpen: "store.already-open"
    case .newerFile: "store.newer-file"
    case .damaged: "store.damaged"
    case .cannotWrite: "store.cannot-write"
    case .conflict: "store.conflict"
    case .auditUnavailable: "store.audit-unavailable"
    case .unknownKind: "store.unknown-kind"
    case .emptyAct: "store.empty-act"
    case .readOnly: "store.read-only"
    case .blobMismatch: "store.blob-mismatch"
    case .noSuchBlob: "store.no-such-blob"
    case .blobErased: "store.blob-erased"
    case .engine: "store.engine"
    }
  }

  /// Any error as one of these.
  static func from(_ error: any Error) -> StoreError {
    error as? StoreError ?? .engine(String(describing: error))
  }
}
