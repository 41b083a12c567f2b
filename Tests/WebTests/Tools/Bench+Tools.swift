import CaseFile

@testable import Web

extension Bench {
  /// The open case as it stands in the store.
  func file() async throws -> CaseFile {
    let member = try await visit(as: Self.mette).me
    return try await services.vault.open(Self.open, for: .readCase, by: member, at: now).file
  }
}
