import ArgumentParser
import Foundation
import Store
import Web

/// `naer administrator`: the way into a new installation.
struct Administrator: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give an administrator an account: the way into a new installation. The server must be stopped.",
    discussion: """
      Makes the store and its master key where there are none. The password is made here and shown once. An administrator \
      looks after staff, teams and accounts, and has no access to cases. A user name that is there gets a new password.
      """)

  @OptionGroup var options: StoreOptions

  @Argument(help: "The administrator's name.") var name: String

  @Option(help: "What to sign in with.") var userName: String

  func validate() throws {
    for (what, text) in [("The name", name), ("The user name", userName)] {
      guard !text.trimmingCharacters(in: .whitespaces).isEmpty else { throw ValidationError("\(what) is empty.") }
    }
  }

  func run() async throws {
    _ = try Serving.masterKey(options.keyFile, for: options.folder)
    let archive = try options.open(.readWrite)
    let password = try await FirstAdministrator.make(
      archive, name: name, userName: userName, at: Serving.systemNow(), random: Services.systemRandom)
    try archive.close()
    print("\(userName): \(password)")
  }
}
