// Forms and their fields.

public func label(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("label", attributes, [content()])
}

public func label(_ text: String, _ attributes: Attribute...) -> Node {
  .element("label", attributes, [.text(text)])
}

public func legend(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("legend", attributes, [content()])
}

public func legend(_ text: String, _ attributes: Attribute...) -> Node {
  .element("legend", attributes, [.text(text)])
}

public func button(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("button", attributes, [content()])
}

public func button(_ text: String, _ attributes: Attribute...) -> Node {
  .element("button", attributes, [.text(text)])
}

public func option(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("option", attributes, [content()])
}

public func option(_ text: String, _ attributes: Attribute...) -> Node {
  .element("option", attributes, [.text(text)])
}

public func output(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("output", attributes, [content()])
}

public func output(_ text: String, _ attributes: Attribute...) -> Node {
  .element("output", attributes, [.text(text)])
}

public func textarea(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("textarea", attributes, [content()])
}

public func textarea(_ text: String, _ attributes: Attribute...) -> Node {
  .element("textarea", attributes, [.text(text)])
}

public func form(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("form", attributes, [content()])
}

public func fieldset(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("fieldset", attributes, [content()])
}

public func select(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("select", attributes, [content()])
}

public func optgroup(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("optgroup", attributes, [content()])
}

public func datalist(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("datalist", attributes, [content()])
}

public func input(_ attributes: Attribute...) -> Node { .void("input", attributes) }
