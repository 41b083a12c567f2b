import CaseFile
import Foundation
import Synchronization

extension Archive {
  static let derivedVersion = "derived"

  /// Makes every list anew from the journals, in one transaction.
  /// - Returns: how many streams were gone through.
  @discardableResult
  public func rebuild() async throws -> Int {
    guard access == .readWrite else { throw StoreError.readOnly }
    return try await offload { [self] in try rebuildNow() }
  }

  /// Lists by another deriver from now on, as when a rule set is confirmed or a policy changed. Where it is only the
  /// municipality's choices that moved, the lists follow step by step, while everything else goes on (`Renewal`).
  public func use(_ deriver: any Deriver) async throws {
    guard access == .readWrite else { throw StoreError.readOnly }
    try await offload { [self] in
      deriving.deriver = deriver
      try settle()
    }
  }

  /// To be called when the department's stream has got something that may decide when things are due: a policy, an
  /// approval.
  public func followDepartment() async throws {
    guard let derivedBy else { return }
    let deriver = try await offload { [self] in try derivedBy(departmentNow()) }
    if (deriver.version, deriver.choices) != (deriving.deriver.version, deriving.deriver.choices) {
      try await use(deriver)
    }
  }

  func departmentNow() throws -> [Entry] {
    try engine.read { try reader.entries(of: .department, in: $0) }
  }

  /// A store that is new has its tables, empty, before anything asks for a list.
  func tablesAreThere() throws {
    guard try engine.read({ try $0.setting(Self.derivedVersion) }) == nil else { return }
    try engine.write { journal in
      try journal.recreateDerived()
      try journal.indexDerived()
    }
  }

  /// Lists made by another version are made anew; those made by other choices, step by step. Another way of looking them
  /// up needs only its indexes.
  func settle() throws {
    let (stored, isIndexed) = try engine.read { (try $0.setting(Self.derivedVersion), try $0.derivedIsIndexed()) }
    if stored != deriving.version {
      try rebuildNow()
    } else {
      if !isIndexed { try engine.write { try $0.indexDerived() } }
      try renewal.start()
    }
  }

  /// Reading, opening and deriving is shared among the processors; the rows go in one after the other.
  @discardableResult
  private func rebuildNow() throws -> Int {
    try engine.write { journal in
      try journal.recreateDerived()
      var count = 0
      var after = ""
      while let heads = try journal.heads(after: after, limit: 2000).nonEmpty {
        for (stream, rows) in try derive(heads.map(\.stream)) { try journal.addDerived(of: stream, rows) }
        count += heads.count
        after = heads.last?.stream ?? after
      }
      try journal.indexDerived()
      try journal.set(Self.derivedVersion, to: deriving.version)
      try journal.set(Renewal.made, to: deriving.choices)
      return count
    }
  }

  private func derive(_ streams: [String]) throws -> [(stream: String, rows: DerivedRows)] {
    let parts = stride(from: 0, to: streams.count, by: 50).map { streams[$0..<min($0 + 50, streams.count)] }
    let found = Mutex<[Int: Result<[(stream: String, rows: DerivedRows)], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let part = Result {
        try engine.read { view in
          try parts[number].map { name -> (stream: String, rows: DerivedRows) in
            guard let stream = StreamID(name) else { throw StoreError.damaged(name) }
            return (name, deriving.rows(for: stream, entries: try reader.all(of: stream, in: view)))
          }
        }
      }
      found.withLock { $0[number] = part }
    }
    return try found.withLock { found in try parts.indices.flatMap { try found[$0]?.get() ?? [] } }
  }
}

extension Array {
  var nonEmpty: Self? { isEmpty ? nil : self }
}
