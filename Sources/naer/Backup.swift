import ArgumentParser
import Foundation
import Store

/// Copies the store while it is in use.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the store, also beside a running server.",
    discussion: """
      Journal, audit store, accounts and heads go into the folder given, which may be a new one each time. The keys go to \
      one file apart from it, which is replaced: what was erased must be gone from the copies too. The master key is never \
      copied.
      """)

  @OptionGroup var options: StoreOptions

  @Argument(help: "Folder for the copy.")
  var folder: String

  @Option(help: ArgumentHelp("The one copy of the keys; replaced each time.", valueName: "file"))
  var keysTo: String

  func run() async throws {
    let archive = try options.open(.readOnly)
    try await archive.copy(to: URL(filePath: folder), keysTo: URL(filePath: keysTo))
    try archive.close()
  }
}
