import HTML

/// Draws one field, with its label, help, paragraph, sender, origin and error.
struct FieldView {
  let field: Field
  let state: FormState
  let t: Words
  var hasFocus = false

  private var value: String { state.typed[field.name] ?? "" }
  private var error: String? { state.error(field) }
  private var helpID: String? { field.help.map { _ in "\(field.id)-help" } }
  private var errorID: String? { error.map { _ in "\(field.id)-error" } }
  private var originID: String? { state.origins[field.name].map { _ in "\(field.id)-origin" } }
  private var describedBy: String? {
    let ids = [helpID, originID, errorID].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// The element that a link in the error summary goes to: the field, or the first of its choices.
  static func target(of field: Field) -> String {
    switch field.kind {
    case .choice, .several, .yesNo: "\(field.id)-0"
    default: field.id
    }
  }

  var node: Node {
    switch field.kind {
    case .choice(let options) where field.markLine != nil: onLine(options.map(\.value))
    case .drawing: drawing
    case .choice(let options): choices(options.map { ($0.value, $0.text(t)) }, .radio)
    case .several(let options): choices(options.map { ($0.value, $0.text(t)) }, .checkbox)
    case .yesNo: choices([("yes", t("common.yes")), ("no", t("common.no"))], .radio)
    default: single
    }
  }

  private var single: Node {
    div(.classes("field", error == nil ? nil : "wrong")) {
      label(.for(field.id)) { labelText }
      notes
      control
    }
  }

  private func choices(_ options: [(value: String, text: String)], _ type: Attribute.Input) -> Node {
    let chosen = state.typed.all(field.name)
    return together {
      div(.class("choices")) {
        for (index, option) in options.enumerated() {
          div(.class("choice")) {
            input(
              .type(type), .id("\(field.id)-\(index)"), .name(field.name), .value(option.value),
              .checked(chosen.contains(option.value)), .autofocus(hasFocus && index == 0))
            label(option.text, .for("\(field.id)-\(index)"))
          }
        }
      }
    }
  }

  /// A group of choices under one heading.
  private func together(@Markup _ content: () -> Node) -> Node {
    let content = content()
    return fieldset(.classes("field", error == nil ? nil : "wrong"), .aria("describedby", describedBy)) {
      legend { labelText }
      notes
      content
    }
  }

  private func onLine(_ places: [String]) -> Node {
    guard let line = field.markLine else { return .empty }
    return together {
      line.view { index in
        group {
          input(
            .type(.radio), .id("\(field.id)-\(index)"), .name(field.name), .value(places[index]),
            .checked(value == places[index]))
          label(.for("\(field.id)-\(index)")) { line.label(index, t) }
        }
      }
    }
  }

  private var drawing: Node { together { DrawingView.desk(value, id: field.id, name: field.name, t) } }

  private var labelText: Node {
    group {
      span(field.words ?? t(field.label), .class("name"))
      switch field.need {
      case .law(let law): span(t("form.required-by", ["law": law]), .class("need"))
      case .sense: span(t("form.needed"), .class("need"))
      case .optional: span(t("form.optional"), .class("need quiet"))
      case .depends: Node.empty
      }
      if let sender = field.sender { span(t(sender), .class("sender \(sender.rawValue)")) }
    }
  }

  private var notes: Node {
    group {
      if let help = field.help { p(t(help), .class("help"), .id(helpID ?? "")) }
      if let origin = state.origins[field.name] {
        p(t("form.carried", ["origin": origin]), .class("origin"), .id(originID ?? ""))
      }
      if let error { p(error, .class("error"), .id(errorID ?? "")) }
    }
  }

  private var control: Node {
    switch field.kind {
    case .text(let rows):
      return textarea(value, .id(field.id), .name(field.name), .rows(rows), described, invalid, focus)
    case .date: return dateInput
    case .moment:
      return div(.class("moment")) {
        dateInput
        label(t("form.time"), .for("\(field.id)-time"))
        input(
          .type(.time), .id("\(field.id)-time"), .name("\(field.name)-time"),
          .value(state.typed["\(field.name)-time"] ?? ""))
      }
    case .select(let options):
      return select(.id(field.id), .name(field.name), described, invalid, focus) {
        option(t("form.choose"), .value(""))
        for one in options { option(one.text(t), .value(one.value), .selected(one.value == value)) }
      }
    case .number: return box(.text, .inputmode("numeric"), .class("short"))
    case .money:
      return div(.class("moment")) {
        box(.text, .inputmode("decimal"), .class("short"))
        span(t("form.kroner"))
      }
    default:
      guard !field.suggestions.isEmpty else { return field.purpose.map(personal) ?? box(.text) }
      return group {
        box(.text, .list("\(field.id)-list"))
        datalist(.id("\(field.id)-list")) {
          for one in field.suggestions { option(one.text(t), .value(one.value)) }
        }
      }
    }
  }

  private var dateInput: Node {
    // What isn't a date would be thrown away by a date field: what was typed is kept in a plain one.
    let isDate = value.isEmpty || Field.day(value) != nil
    return input(
      .type(isDate ? .date : .text), .id(field.id), .name(field.name),
      .value(Field.day(value)?.description ?? value), described, invalid, focus)
  }

  private func box(_ type: Attribute.Input, _ first: Attribute = .none, _ second: Attribute = .none) -> Node {
    input(
      .type(type), .id(field.id), .name(field.name), .value(value), .spellcheck(true), described, invalid, focus, first,
      second)
  }

  private func personal(_ purpose: Field.Purpose) -> Node {
    switch purpose {
    case .name: box(.text, .autocomplete("name"))
    case .mail: box(.email, .autocomplete("email"))
    case .telephone: box(.tel, .autocomplete("tel"))
    case .organization: box(.text, .autocomplete("organization"))
    case .title: box(.text, .autocomplete("organization-title"))
    }
  }

  private var described: Attribute { .aria("describedby", describedBy) }
  private var invalid: Attribute { .aria("invalid", error == nil ? nil : "true") }
  private var focus: Attribute { .autofocus(hasFocus) }
}
