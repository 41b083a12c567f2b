import ArgumentParser
import Foundation
import Store

/// Where the store is, and the key to it: the same for every command that opens one.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the store.", valueName: "folder"))
  var store = "var/store"

  @Option(help: ArgumentHelp("File of the master key; keep it on another disk than the store.", valueName: "file"))
  var key = "var/master.key"

  @Option(help: ArgumentHelp("Second place of the signed heads, if not in the folder.", valueName: "file"))
  var heads: String?

  var folder: URL { URL(filePath: store) }

  func open(_ access: Archive.Access) throws -> Archive {
    try Archive.openHouse(
      folder: folder, masterKey: MasterKey.load(URL(filePath: key)), headsLog: heads.map { URL(filePath: $0) },
      access: access)
  }
}

/// Which language the answer is in.
enum AnswerLanguage: String, ExpressibleByArgument, CaseIterable {
  case da, en
}
