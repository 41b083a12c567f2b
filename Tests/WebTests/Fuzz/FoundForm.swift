import Foundation

/// A form as a page showed it: where it goes, and what it asks.
struct FoundForm {
  struct Field {
    var name: String
    /// `hidden`, `text`, `date`, `textarea`, `select`, `radio`, `checkbox`, `file`, `button` …
    var kind: String
    /// What it holds, or what can be chosen.
    var values: [String]
  }

  var method: String
  var action: String
  var isMultipart: Bool
  var fields: [Field] = []

  /// Every form of a page, and every address that it leads to.
  static func all(in html: String) -> (forms: [FoundForm], addresses: [String]) {
    var forms: [FoundForm] = []
    var addresses: [String] = []
    var current: FoundForm?
    var select: Field?
    for tag in tags(in: html) {
      switch tag.name {
      case "a": if let href = tag.attributes["href"] { addresses.append(href) }
      case "form":
        current = FoundForm(
          method: tag.attributes["method"]?.uppercased() ?? "GET", action: tag.attributes["action"] ?? "",
          isMultipart: tag.attributes["enctype"] == "multipart/form-data")
      case "/form":
        if let form = current { forms.append(form) }
        current = nil
      case "select": select = tag.attributes["name"].map { Field(name: $0, kind: "select", values: []) }
      case "option": if let value = tag.attributes["value"] { select?.values.append(value) }
      case "/select":
        if let field = select { current?.fields.append(field) }
        select = nil
      case "input", "textarea", "button":
        guard let name = tag.attributes["name"] else { continue }
        let kind = tag.name == "input" ? tag.attributes["type"] ?? "text" : tag.name
        let value = tag.attributes["value"] ?? (tag.name == "textarea" ? tag.text : "")
        if ["radio", "checkbox"].contains(kind),
          let index = current?.fields.firstIndex(where: { $0.name == name && $0.kind == kind })
        {
          current?.fields[index].values.append(value)
        } else {
          current?.fields.append(Field(name: name, kind: kind, values: [value]))
        }
      default: continue
      }
    }
    return (forms, addresses + forms.map(\.action))
  }

  private struct Tag {
    var name: String
    var attributes: [String: String]
    /// What follows, up to the next tag.
    var text: String
  }

  private static func tags(in html: String) -> [Tag] {
    html.split(separator: "<").dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: ">") else { return nil }
      let inside = piece[..<end]
      let name = inside.prefix { !$0.isWhitespace }
      return Tag(
        name: String(name), attributes: attributes(inside.dropFirst(name.count)),
        text: plain(String(piece[piece.index(after: end)...])))
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        found[String(name)] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      found[String(name)] = plain(String(value))
      rest = rest.dropFirst(value.count + 3)
    }
    return found
  }

  private static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
