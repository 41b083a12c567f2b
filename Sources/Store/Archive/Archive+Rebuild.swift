import CaseFile
import Foundation

extension Archive {
  static let derivedVersion = "derived"

  /// Makes every list anew from the journals, in one transaction.
  /// - Returns: how many streams were gone through.
  @discardableResult
  public func rebuild() async throws -> Int {
    guard access == .readWrite else { throw StoreError.readOnly }
    return try await offload { [self] in try rebuildNow() }
  }

  /// Lists by another deriver from now on, as when a rule set is confirmed or a policy changed.
  public func use(_ deriver: any Deriver) async throws {
    guard access == .readWrite else { throw StoreError.readOnly }
    try await offload { [self] in
      deriving.deriver = deriver
      try settle()
    }
  }

  /// To be called when the department's stream has got something that may decide when things are due: a policy, an
  /// approval. Where the deriver becomes another one by it, every list is made anew.
  public func followDepartment() async throws {
    guard let derivedBy else { return }
    let deriver = try await offload { [self] in try derivedBy(departmentNow()) }
    if deriver.version != deriving.deriver.version { try await use(deriver) }
  }

  func departmentNow() throws -> [Entry] {
    try engine.read { try reader.entries(of: .department, in: $0) }
  }

  /// A store that is new has its tables, empty, before anything asks for a list.
  func tablesAreThere() throws {
    guard try engine.read({ try $0.setting(Self.derivedVersion) }) == nil else { return }
    try engine.write { try $0.recreateDerived() }
  }

  /// Lists made by another version are made anew.
  func settle() throws {
    let stored = try engine.read { try $0.setting(Self.derivedVersion) }
    if stored != deriving.version { try rebuildNow() }
  }

  @discardableResult
  private func rebuildNow() throws -> Int {
    try engine.write { journal in
      try journal.recreateDerived()
      var count = 0
      var after = ""
      while let heads = try journal.heads(after: after, limit: 500).nonEmpty {
        for head in heads {
          guard let stream = StreamID(head.stream) else { throw StoreError.damaged(head.stream) }
          let entries = try reader.entries(of: stream, in: journal)
          try journal.replaceDerived(of: head.stream, with: deriving.rows(for: stream, entries: entries))
          count += 1
          after = head.stream
        }
      }
      try journal.set(Self.derivedVersion, to: deriving.version)
      return count
    }
  }
}

extension Array {
  var nonEmpty: Self? { isEmpty ? nil : self }
}
