// Tables.

public func caption(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("caption", attributes, [content()])
}

public func caption(_ text: String, _ attributes: Attribute...) -> Node {
  .element("caption", attributes, [.text(text)])
}

public func th(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("th", attributes, [content()])
}

public func th(_ text: String, _ attributes: Attribute...) -> Node {
  .element("th", attributes, [.text(text)])
}

public func td(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("td", attributes, [content()])
}

public func td(_ text: String, _ attributes: Attribute...) -> Node {
  .element("td", attributes, [.text(text)])
}

public func table(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("table", attributes, [content()])
}

public func thead(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("thead", attributes, [content()])
}

public func tbody(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("tbody", attributes, [content()])
}

public func tfoot(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("tfoot", attributes, [content()])
}

public func tr(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("tr", attributes, [content()])
}
