// The parts of a page, and the boxes in them.

public func h1(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("h1", attributes, [content()])
}

public func h1(_ text: String, _ attributes: Attribute...) -> Node {
  .element("h1", attributes, [.text(text)])
}

public func h2(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("h2", attributes, [content()])
}

public func h2(_ text: String, _ attributes: Attribute...) -> Node {
  .element("h2", attributes, [.text(text)])
}

public func h3(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("h3", attributes, [content()])
}

public func h3(_ text: String, _ attributes: Attribute...) -> Node {
  .element("h3", attributes, [.text(text)])
}

public func h4(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("h4", attributes, [content()])
}

public func h4(_ text: String, _ attributes: Attribute...) -> Node {
  .element("h4", attributes, [.text(text)])
}

public func figcaption(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("figcaption", attributes, [content()])
}

public func figcaption(_ text: String, _ attributes: Attribute...) -> Node {
  .element("figcaption", attributes, [.text(text)])
}

public func summary(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("summary", attributes, [content()])
}

public func summary(_ text: String, _ attributes: Attribute...) -> Node {
  .element("summary", attributes, [.text(text)])
}

public func main(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("main", attributes, [content()])
}

public func header(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("header", attributes, [content()])
}

public func footer(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("footer", attributes, [content()])
}

public func nav(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("nav", attributes, [content()])
}

public func section(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("section", attributes, [content()])
}

public func article(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("article", attributes, [content()])
}

public func aside(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("aside", attributes, [content()])
}

public func div(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("div", attributes, [content()])
}

public func figure(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("figure", attributes, [content()])
}

public func details(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("details", attributes, [content()])
}

public func dialog(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("dialog", attributes, [content()])
}

public func hr(_ attributes: Attribute...) -> Node { .void("hr", attributes) }
