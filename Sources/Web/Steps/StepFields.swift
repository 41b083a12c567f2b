import CaseFile

/// Makes the fields of one kind of entry. Their labels are the headings that the entry is read under, so that a word
/// stands once; their senders are told as `Passages` tells them.
struct StepFields: Sendable {
  let kind: String

  private func key(_ name: String) -> String { "entry.\(kind).\(name)" }

  func observation(_ name: String, rows: Int = 5) -> Field { text(name, rows).sender(.observation) }
  func assessment(_ name: String, rows: Int = 5) -> Field { text(name, rows).sender(.assessment) }
  func quotation(_ name: String, rows: Int = 5) -> Field { text(name, rows).sender(.quotation) }
  func agreement(_ name: String, rows: Int = 4) -> Field { text(name, rows).sender(.agreement) }

  private func text(_ name: String, _ rows: Int) -> Field { Field.text(name, key(name), rows: rows) }

  func line(_ name: String) -> Field { Field.line(name, key(name)) }
  func date(_ name: String) -> Field { Field.date(name, key(name)) }
  func yesNo(_ name: String) -> Field { Field.yesNo(name, key(name)) }
  func number(_ name: String, in range: ClosedRange<Int>) -> Field { Field.number(name, key(name), in: range) }

  func choice<C: CaseIterable & RawRepresentable<String>>(_ name: String, _ list: C.Type) -> Field {
    Field.choice(name, key(name), list)
  }
  func several<C: CaseIterable & RawRepresentable<String>>(_ name: String, _ list: C.Type) -> Field {
    Field.several(name, key(name), list)
  }
  func select<C: CaseIterable & RawRepresentable<String>>(_ name: String, _ list: C.Type) -> Field {
    Field.select(name, key(name), Field.options(list))
  }
  func select(_ name: String, _ options: [Field.Option]) -> Field { Field.select(name, key(name), options) }

  /// What the step is about, chosen from the case; no question where there is nothing to choose.
  func reference(_ name: String = "for", of label: String, _ options: [Field.Option]) -> [Field] {
    options.isEmpty ? [] : [Field.select(name, label, options)]
  }
}

extension Answers {
  /// An answer that the form has seen to is there; where it isn't, the field is named and not the program stopped.
  func must<C: RawRepresentable<String>>(_ name: String, _ list: C.Type, _ desk: StepDesk) throws -> C {
    guard let choice = choice(name, list) else { throw desk.missing(name) }
    return choice
  }

  func must<N: Name>(_ name: String, _ type: N.Type, _ desk: StepDesk) throws -> N {
    guard let id = self.name(name, type) else { throw desk.missing(name) }
    return id
  }

  func must(_ name: String, _ desk: StepDesk) throws -> String {
    guard let text = text(name) ?? choice(name) else { throw desk.missing(name) }
    return text
  }
}

extension StepDesk {
  func missing(_ field: String) -> FieldError { FieldError(field, t("step.error.missing")) }

  /// A field that a paragraph asks for because of another answer.
  func missing(_ field: String, _ label: String, by law: String) -> FieldError {
    FieldError(field, t("form.error.missing-law", ["label": t(label), "law": law]))
  }
}
