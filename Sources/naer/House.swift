import CaseFile
import Foundation
import Law
import Store

/// Opens the store with the lists that the house needs: by the law, and by the municipality's own choices.
enum House {
  static func open(
    _ folder: URL, _ masterKey: MasterKey, _ rules: RuleSet, headsLog: URL? = nil, access: Archive.Access = .readWrite
  ) throws -> Archive {
    try Archive.open(folder: folder, masterKey: masterKey, headsLog: headsLog, access: access) { department in
      HouseDeriver(rules: rules, setting: Setting(Department(entries: department)))
    }
  }
}
