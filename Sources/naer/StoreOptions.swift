import ArgumentParser
import Foundation
import Law
import Store

/// Where the store is, and the key to it: the same for every command that opens one.
struct StoreOptions: ParsableArguments {
  @Option(help: "The folder with the store.") var data = "var/naer"

  @Option(help: "The master key's file, outside the folder (default: the folder's name with .key).") var key: String?

  @Option(help: "The second place of the signed heads (default: heads.log in the folder).") var heads: String?

  var folder: URL { URL(filePath: data) }
  var keyFile: URL { URL(filePath: key ?? data + ".key") }

  func open(_ access: Archive.Access) throws -> Archive {
    try House.open(
      folder, MasterKey.load(keyFile), RuleSet.bundled(), headsLog: heads.map { URL(filePath: $0) }, access: access)
  }
}

/// Which language the answer is in.
enum AnswerLanguage: String, ExpressibleByArgument, CaseIterable {
  case da, en
}
