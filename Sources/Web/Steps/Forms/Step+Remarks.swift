import CaseFile

extension Step {
  static let remarks = [comment, correct]

  /// The family's comment, written down beside what it is about.
  static let comment = Step(.comment, EntryCommented.self) { f, desk in
    [f.quotation("text").needed()] + f.reference("by", of: "step.about.commenter", desk.people)
  } writes: { a, desk in
    EntryCommented(entry: try desk.entry(), by: a.name("by", PersonID.self), text: a.text("text"))
  }
  .possible { _ in true }

  /// A correction stands beside what was wrong, never instead.
  static let correct = Step(.correct, EntryCorrected.self) { f, desk in
    [f.agreement("text").needed(), f.line("why")]
  } writes: { a, desk in
    EntryCorrected(entry: try desk.entry(), text: a.text("text"), why: a.text("why"))
  }
  .now().possible { _ in true }
}

extension StepDesk {
  /// The entry that the address names.
  var remarkedOn: Entry? {
    guard let sequence = reference.flatMap(Int.init) else { return nil }
    return file.entries.first { $0.sequence == sequence }
  }

  fileprivate func entry() throws -> Int {
    guard let entry = remarkedOn else { throw FieldError("text", t("refusal.unknown-entry")) }
    return entry.sequence
  }
}
