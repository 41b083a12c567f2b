import CaseFile
import Foundation

/// The folder where a mail server, or a program beside it, puts mails: one file each.
///
/// Whoever puts them there writes elsewhere and renames, as mail programs do. Should one write in place all the same, its
/// file is left alone until it has stood still for a while.
public struct MailFolder: Sendable {
  public let folder: URL
  /// For mails too large for the store. They lie there in plain until somebody takes them away.
  public var aside: URL { folder.appending(path: "for-store") }
  /// A file has been written to the end when nothing has happened to it for so many seconds.
  static let stillSeconds = 3

  public init(_ folder: URL) { self.folder = folder }

  /// A file as it was when somebody looked: another size, time or place on the disk is another file.
  public struct Letter: Hashable, Sendable {
    /// As the disk has it: its name may be no text at all.
    let name: [CChar]
    public let size: Int
    public let modified: Instant
    let inode: UInt64
  }

  public enum Failure: String, Error, Hashable, Sendable {
    /// There is no such folder, and it can't be made; or it can't be read.
    case noFolder = "no-folder"
    /// Not an ordinary file, or one that we may not read.
    case cannotRead = "cannot-read"
    /// It was written to meanwhile.
    case changed
    /// Taken in, but it can't be removed: the folder doesn't let us.
    case cannotRemove = "cannot-remove"
  }

  /// Makes the folder where it isn't there, for its owner's eyes only.
  public func make() throws(Failure) {
    let files = FileManager.default
    do {
      for folder in [folder, aside] where !files.fileExists(atPath: folder.path) {
        try files.createDirectory(
          at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o770])
      }
    } catch {
      throw .noFolder
    }
  }

  /// What lies there, oldest first. Hidden files and those named `*.tmp` or `*.part` are still being written.
  public func letters() throws(Failure) -> [Letter] {
    guard let directory = opendir(folder.path) else { throw .noFolder }
    defer { closedir(directory) }
    var letters: [Letter] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      let text = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard !text.hasPrefix("."), !text.hasSuffix(".tmp"), !text.hasSuffix(".part") else { continue }
      var status = stat()
      guard lstat(path(name), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { continue }
      letters.append(Letter(name, status))
    }
    return letters.sorted { ($0.modified, $0.inode) < ($1.modified, $1.inode) }
  }

  /// Whether it has stood still long enough to be whole.
  public func isStill(_ letter: Letter, at now: Instant) -> Bool {
    // A time that is yet to come says nothing of when it was written.
    letter.modified > now || letter.modified.adding(seconds: Self.stillSeconds) <= now
  }

  /// The bytes, up to a number of them.
  public func read(_ letter: Letter, most: Int = .max) throws(Failure) -> Data {
    // Never through a link, and never waiting for a pipe.
    let descriptor = open(path(letter.name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .cannotRead }
    guard let data = try? handle.read(upToCount: min(most, letter.size + 1)) ?? Data() else { throw .cannotRead }
    guard fstat(descriptor, &status) == 0, Letter(letter.name, status) == letter,
      data.count == min(most, letter.size)
    else { throw .changed }
    return data
  }

  /// Each part of it in turn, for one too large to hold.
  public func readParts(_ letter: Letter, _ take: (Data) -> Void) throws(Failure) {
    let descriptor = open(path(letter.name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty { take(part) }
    } catch {
      throw .cannotRead
    }
    try unchanged(letter)
  }

  /// Takes it away, for what it says is sealed in the store.
  public func remove(_ letter: Letter) throws(Failure) {
    try unchanged(letter)
    guard unlink(path(letter.name)) == 0 else { throw .cannotRemove }
  }

  /// Puts it aside under another name.
  public func setAside(_ letter: Letter, as name: String) throws(Failure) {
    try unchanged(letter)
    guard rename(path(letter.name), aside.appending(path: name).path) == 0 else { throw .cannotRemove }
  }

  private func unchanged(_ letter: Letter) throws(Failure) {
    var status = stat()
    guard lstat(path(letter.name), &status) == 0 else { throw .cannotRead }
    guard Letter(letter.name, status) == letter else { throw .changed }
  }

  private func path(_ name: [CChar]) -> [CChar] { folder.path.utf8.map { CChar(bitPattern: $0) } + [47] + name }
}

extension MailFolder.Letter {
  init(_ name: [CChar], _ status: stat) {
    self.name = name
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
