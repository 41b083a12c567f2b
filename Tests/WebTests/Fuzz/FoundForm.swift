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

  // By the scalars, as HTML is read: to the letters of a text a mark that follows a quotation mark is one with it.

  private static func tags(in html: String) -> [Tag] {
    html.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: ">") else { return nil }
      let inside = piece[..<end]
      let name = inside.prefix { !$0.properties.isWhitespace }
      return Tag(
        name: String(name), attributes: attributes(inside.dropFirst(name.count)),
        text: plain(piece[piece.index(after: end)...]))
    }
  }

  private static func attributes(_ text: Substring.UnicodeScalarView) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while let start = rest.firstIndex(where: { !$0.properties.isWhitespace }) {
      rest = rest[start...]
      // An equals sign without a name is passed over, so that each round goes on.
      let name = rest.prefix(1) + rest.dropFirst().prefix { $0 != "=" && !$0.properties.isWhitespace }
      rest = rest.dropFirst(name.count)
      guard rest.starts(with: "=\"".unicodeScalars) else {
        found[String(String.UnicodeScalarView(name))] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      found[String(String.UnicodeScalarView(name))] = plain(value)
      rest = rest.dropFirst(value.count + 3)
    }
    return found
  }

  private static func plain(_ scalars: Substring.UnicodeScalarView) -> String {
    let text = String(scalars)
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
