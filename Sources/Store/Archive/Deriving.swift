import CaseFile
import Foundation
import Synchronization

/// The deriver in use, and the key that it hashes CPR numbers with.
final class Deriving: Sendable {
  let cpr: CPRKey
  private let current: Mutex<any Deriver>

  init(_ deriver: any Deriver, cpr: CPRKey) {
    self.cpr = cpr
    current = Mutex(deriver)
  }

  var deriver: any Deriver {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }

  func rows(for stream: StreamID, entries: [Entry]) -> DerivedRows {
    deriver.rows(for: stream, entries: entries, cpr: cpr)
  }

  /// Changes with the municipality's choices that rows follow.
  var choices: String { Bytes(deriver.choices).hash.prefix(16).base64EncodedString() }

  /// Changes with the tables and with what fills them: stored rows made under another one are made anew.
  var version: String {
    var bytes = Bytes(deriver.version)
    for table in DerivedTable.all {
      bytes.add(table.name)
      for column in table.columns { bytes.add("\(column.name) \(column.type.rawValue) \(column.mayBeNull)") }
    }
    return bytes.hash.prefix(16).base64EncodedString()
  }
}
