import ArgumentParser
import Foundation
import Store

/// Makes the lists anew from the journals.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make every list anew from the journals. The server must be stopped.")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    let archive = try options.open(.readWrite)
    let streams = try await archive.rebuild()
    try archive.close()
    print("\(streams) strømme / streams")
  }
}
