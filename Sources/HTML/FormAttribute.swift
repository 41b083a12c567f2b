// What forms and their fields may have.
extension Attribute {
  public static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }
  public static func formaction(_ link: Link) -> Attribute { Attribute("formaction", link.text) }
  public static func method(_ value: Method) -> Attribute { Attribute("method", value.rawValue) }
  public static func type(_ value: Input) -> Attribute { Attribute("type", value.rawValue) }
  public static func name(_ value: String) -> Attribute { Attribute("name", value) }
  public static func value(_ value: String) -> Attribute { Attribute("value", value) }
  public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  public static func form(_ id: String) -> Attribute { Attribute("form", id) }
  public static func list(_ id: String) -> Attribute { Attribute("list", id) }
  public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
  public static func autocomplete(_ value: StaticString) -> Attribute { Attribute("autocomplete", "\(value)") }
  public static func inputmode(_ value: StaticString) -> Attribute { Attribute("inputmode", "\(value)") }
  public static func pattern(_ value: StaticString) -> Attribute { Attribute("pattern", "\(value)") }
  public static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }
  public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }
  public static func size(_ value: Int) -> Attribute { Attribute("size", String(value)) }
  public static func min(_ value: String) -> Attribute { Attribute("min", value) }
  public static func max(_ value: String) -> Attribute { Attribute("max", value) }
  public static func step(_ value: String) -> Attribute { Attribute("step", value) }
  public static func spellcheck(_ isOn: Bool) -> Attribute { Attribute("spellcheck", isOn ? "true" : "false") }
  public static func checked(_ isOn: Bool = true) -> Attribute { .flag("checked", isOn) }
  public static func selected(_ isOn: Bool = true) -> Attribute { .flag("selected", isOn) }
  public static func disabled(_ isOn: Bool = true) -> Attribute { .flag("disabled", isOn) }
  public static func readonly(_ isOn: Bool = true) -> Attribute { .flag("readonly", isOn) }
  public static func required(_ isOn: Bool = true) -> Attribute { .flag("required", isOn) }
  public static func multiple(_ isOn: Bool = true) -> Attribute { .flag("multiple", isOn) }
  public static func autofocus(_ isOn: Bool = true) -> Attribute { .flag("autofocus", isOn) }
  /// The browser's own bubbles are switched off: our messages name the field and the mend.
  public static let novalidate = Attribute("novalidate", nil)

  /// A form that can carry files.
  public static let multipart = Attribute("enctype", "multipart/form-data")
  /// The kinds of files that are offered to choose from.
  public static func accept(_ value: String) -> Attribute { Attribute("accept", value) }

  public enum Method: String, Sendable { case get, post }

  public enum Input: String, Sendable {
    case text, search, date, time, number, tel, email, password, checkbox, radio, hidden, submit, button, range, file
    case dateTime = "datetime-local"
  }
}
