import CaseFile
import Store

/// Drafts, and how much of them is kept.
extension Services {
  /// More than any form of ours makes.
  static let mostDraftBytes = 400_000

  func keepDraft(_ form: Submission, as name: DraftName, of staff: StaffID) async throws {
    let text = form.typed
    guard text.utf8.count <= Self.mostDraftBytes else { throw WebError.tooLarge }
    try await vault.drafts.save(text, of: staff, at: name.text, on: now())
  }
}
