// Paragraphs, words and lists. With a text alone, `p("…")`; with anything else in them, `p { … }`.

public func p(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("p", attributes, [content()])
}

public func p(_ text: String, _ attributes: Attribute...) -> Node {
  .element("p", attributes, [.text(text)])
}

public func span(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("span", attributes, [content()])
}

public func span(_ text: String, _ attributes: Attribute...) -> Node {
  .element("span", attributes, [.text(text)])
}

public func a(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("a", attributes, [content()])
}

public func a(_ text: String, _ attributes: Attribute...) -> Node {
  .element("a", attributes, [.text(text)])
}

public func strong(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("strong", attributes, [content()])
}

public func strong(_ text: String, _ attributes: Attribute...) -> Node {
  .element("strong", attributes, [.text(text)])
}

public func em(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("em", attributes, [content()])
}

public func em(_ text: String, _ attributes: Attribute...) -> Node {
  .element("em", attributes, [.text(text)])
}

public func small(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("small", attributes, [content()])
}

public func small(_ text: String, _ attributes: Attribute...) -> Node {
  .element("small", attributes, [.text(text)])
}

public func mark(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("mark", attributes, [content()])
}

public func mark(_ text: String, _ attributes: Attribute...) -> Node {
  .element("mark", attributes, [.text(text)])
}

public func time(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("time", attributes, [content()])
}

public func time(_ text: String, _ attributes: Attribute...) -> Node {
  .element("time", attributes, [.text(text)])
}

public func abbr(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("abbr", attributes, [content()])
}

public func abbr(_ text: String, _ attributes: Attribute...) -> Node {
  .element("abbr", attributes, [.text(text)])
}

public func q(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("q", attributes, [content()])
}

public func q(_ text: String, _ attributes: Attribute...) -> Node {
  .element("q", attributes, [.text(text)])
}

public func blockquote(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("blockquote", attributes, [content()])
}

public func blockquote(_ text: String, _ attributes: Attribute...) -> Node {
  .element("blockquote", attributes, [.text(text)])
}

public func cite(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("cite", attributes, [content()])
}

public func cite(_ text: String, _ attributes: Attribute...) -> Node {
  .element("cite", attributes, [.text(text)])
}

public func kbd(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("kbd", attributes, [content()])
}

public func kbd(_ text: String, _ attributes: Attribute...) -> Node {
  .element("kbd", attributes, [.text(text)])
}

public func code(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("code", attributes, [content()])
}

public func code(_ text: String, _ attributes: Attribute...) -> Node {
  .element("code", attributes, [.text(text)])
}

public func pre(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("pre", attributes, [content()])
}

public func pre(_ text: String, _ attributes: Attribute...) -> Node {
  .element("pre", attributes, [.text(text)])
}

public func li(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("li", attributes, [content()])
}

public func li(_ text: String, _ attributes: Attribute...) -> Node {
  .element("li", attributes, [.text(text)])
}

public func dt(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("dt", attributes, [content()])
}

public func dt(_ text: String, _ attributes: Attribute...) -> Node {
  .element("dt", attributes, [.text(text)])
}

public func dd(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("dd", attributes, [content()])
}

public func dd(_ text: String, _ attributes: Attribute...) -> Node {
  .element("dd", attributes, [.text(text)])
}

public func del(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("del", attributes, [content()])
}

public func del(_ text: String, _ attributes: Attribute...) -> Node {
  .element("del", attributes, [.text(text)])
}

public func ins(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("ins", attributes, [content()])
}

public func ins(_ text: String, _ attributes: Attribute...) -> Node {
  .element("ins", attributes, [.text(text)])
}

public func bdi(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("bdi", attributes, [content()])
}

public func bdi(_ text: String, _ attributes: Attribute...) -> Node {
  .element("bdi", attributes, [.text(text)])
}

public func ul(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("ul", attributes, [content()])
}

public func ol(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("ol", attributes, [content()])
}

public func dl(_ attributes: Attribute..., @Markup content: () -> Node) -> Node {
  .element("dl", attributes, [content()])
}

public func br(_ attributes: Attribute...) -> Node { .void("br", attributes) }

public func wbr(_ attributes: Attribute...) -> Node { .void("wbr", attributes) }

public func img(_ attributes: Attribute...) -> Node { .void("img", attributes) }
