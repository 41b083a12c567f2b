import CaseFile
import Foundation
import Law

extension Archive {
  /// Opens the store with the lists of the house: by the bundled law, and by what the department's own stream says of
  /// approvals and policy.
  /// - Throws: as `open`, and `engine` where the bundled law can't be read.
  public static func openHouse(
    folder: URL, masterKey: MasterKey, headsLog: URL? = nil, access: Access = .readWrite, cachedEntries: Int = 40_000
  ) throws(StoreError) -> Archive {
    let archive = try unsettled(
      folder: folder, masterKey: masterKey, deriver: NoDeriver(), headsLog: headsLog, access: access,
      vocabulary: Vocabulary.byKind, cachedEntries: cachedEntries)
    do {
      archive.deriving.deriver = try archive.houseDeriver()
      if access == .readWrite { try archive.settle() }
    } catch {
      throw .from(error)
    }
    return archive
  }

  /// To be called when the department's stream has changed what decides when something is due: a policy, an approval.
  /// Where it did, every list is made anew.
  public func followDepartment() async throws {
    let deriver = try await offload { [self] in try houseDeriver() }
    if deriver.version != deriving.deriver.version { try await use(deriver) }
  }

  private func houseDeriver() throws -> HouseDeriver {
    let entries = try engine.read { try reader.entries(of: .department, in: $0) }
    return HouseDeriver(rules: try RuleSet.bundled(), setting: Setting(Department(entries: entries)))
  }
}
