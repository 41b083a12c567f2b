import Foundation

/// One writing process per folder: the lock goes with the process, also when it is killed.
final class FolderLock: Sendable {
  private let descriptor: Int32

  init(_ folder: URL) throws {
    let path = folder.appending(path: "lock").path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError.cannotWrite(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw StoreError.alreadyOpen(folder.path)
    }
  }

  func release() { flock(descriptor, LOCK_UN) }

  deinit { close(descriptor) }
}
