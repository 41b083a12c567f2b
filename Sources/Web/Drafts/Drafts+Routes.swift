extension Routes {
  static let drafts: [Route] = [
    // The script sends what has been typed; the answer is the line that it shows.
    .post(Places.draft, .saveDraft) { visit in
      guard let name = DraftName(visit.form["_draft"]) else { throw WebError.malformed }
      try await visit.services.keepDraft(visit.form, as: name, of: visit.me.id)
      return .text(visit.t("draft.saved", ["time": visit.t.clock(visit.now)]))
    },
    .post(Places.discardDraft, .saveDraft) { visit in
      guard let name = DraftName(visit.form["_draft"]) else { throw WebError.malformed }
      try await visit.services.vault.drafts.remove(of: visit.me.id, at: name.text)
      return .redirect(Reception.safeReturn(visit.form["_til"]))
    },
  ]
}
