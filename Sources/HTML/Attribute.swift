/// An attribute of an element. Its name is a literal of our own source; its value is escaped when it is written.
///
/// There is no `style` and no `on…`: looks live in the style sheet and behaviour in the script file.
public struct Attribute: Sendable {
  let prefix: StaticString
  let name: StaticString
  let value: String?
  let isWritten: Bool

  init(_ name: StaticString, _ value: String?, prefix: StaticString = "") {
    self.prefix = prefix
    self.name = name
    self.value = value
    isWritten = true
  }

  private init() {
    (prefix, name, value, isWritten) = ("", "", nil, false)
  }

  /// No attribute at all, where a choice ends in none.
  public static let none = Attribute()

  /// This attribute where the condition holds, else none.
  public func when(_ condition: Bool) -> Attribute { condition ? self : .none }

  static func flag(_ name: StaticString, _ isOn: Bool) -> Attribute {
    isOn ? Attribute(name, nil) : .none
  }

  static func optional(_ name: StaticString, _ value: String?, prefix: StaticString = "") -> Attribute {
    if let value { Attribute(name, value, prefix: prefix) } else { .none }
  }
}

// What any element may have.
extension Attribute {
  public static func id(_ value: String) -> Attribute { Attribute("id", value) }
  public static func `class`(_ value: String) -> Attribute { value.isEmpty ? .none : Attribute("class", value) }
  public static func classes(_ values: String?...) -> Attribute {
    .class(values.compactMap { $0 }.joined(separator: " "))
  }
  public static func title(_ value: String) -> Attribute { Attribute("title", value) }
  public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  public static func hidden(_ isOn: Bool = true) -> Attribute { .flag("hidden", isOn) }
  public static func role(_ value: StaticString) -> Attribute { Attribute("role", "\(value)") }
  public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }
  public static func accesskey(_ value: Character) -> Attribute { Attribute("accesskey", String(value)) }
  /// `.aria("label", …)`; none where the value is nil.
  public static func aria(_ name: StaticString, _ value: String?) -> Attribute {
    .optional(name, value, prefix: "aria-")
  }
  /// `.data("draft", …)`; none where the value is nil.
  public static func data(_ name: StaticString, _ value: String?) -> Attribute {
    .optional(name, value, prefix: "data-")
  }
}

// Links, pictures, tables, time.
extension Attribute {
  public static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  public static func src(_ link: Link) -> Attribute { Attribute("src", link.text) }
  public static func rel(_ value: StaticString) -> Attribute { Attribute("rel", "\(value)") }
  public static func alt(_ value: String) -> Attribute { Attribute("alt", value) }
  public static func width(_ value: Int) -> Attribute { Attribute("width", String(value)) }
  public static func height(_ value: Int) -> Attribute { Attribute("height", String(value)) }
  public static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  public static func open(_ isOn: Bool = true) -> Attribute { .flag("open", isOn) }
  public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", String(value)) }
  public static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", String(value)) }
  public static func scope(_ value: Scope) -> Attribute { Attribute("scope", value.rawValue) }
  public static func content(_ value: String) -> Attribute { Attribute("content", value) }
  public static func media(_ value: StaticString) -> Attribute { Attribute("media", "\(value)") }

  public enum Scope: String, Sendable { case col, row, colgroup, rowgroup }
}
