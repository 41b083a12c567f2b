/// A whole page with its doctype.
public func document(language: String, @Markup head: () -> Node, @Markup body: () -> Node) -> Node {
  .group([
    .literal("<!DOCTYPE html>\n"),
    .element(
      "html", [.lang(language)],
      [
        .element("head", [], [.literal("<meta charset=\"utf-8\">"), head()]),
        .element("body", [], [body()]),
      ]),
  ])
}

/// What goes in the head besides the character set, which every document has.
public enum Head {
  public static func title(_ text: String) -> Node { .element("title", [], [.text(text)]) }
  public static func meta(name: String, content: String) -> Node {
    .void("meta", [.name(name), .content(content)])
  }
  public static func styleSheet(_ link: Link) -> Node { .void("link", [.rel("stylesheet"), .href(link)]) }
  public static func icon(_ link: Link) -> Node { .void("link", [.rel("icon"), .href(link)]) }
  /// A script file, run when the page has been read. There is no script on the page itself.
  public static func script(_ link: Link) -> Node {
    .element("script", [.src(link), Attribute("defer", nil)], [])
  }
}
