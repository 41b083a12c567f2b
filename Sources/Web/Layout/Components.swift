import HTML

/// A short message over the content.
public enum Notice {
  /// Something to know.
  public static func info(_ text: String) -> Node { note("info", .text(text)) }
  /// Something was done.
  public static func done(_ text: String) -> Node {
    div(.class("notice done"), .role("status")) { p(text) }
  }
  /// Something is in the way.
  public static func problem(_ text: String) -> Node {
    div(.class("notice problem"), .role("alert")) { p(text) }
  }
  public static func info(@Markup _ content: () -> Node) -> Node { note("info", content()) }

  private static func note(_ kind: String, _ content: Node) -> Node {
    div(.class("notice \(kind)")) { p { content } }
  }
}

/// A status as a word in a frame: the colour only repeats what the word says.
public enum Pill: String, Sendable {
  case calm, good, soon, late, open, quiet

  public func callAsFunction(_ text: String) -> Node { span(text, .class("pill \(rawValue)")) }
}

/// A box with a heading of its own.
public func card(_ title: String, id: String? = nil, _ kind: String = "", @Markup content: () -> Node) -> Node {
  let name = id ?? "card-" + String(title.unicodeScalars.reduce(5381) { ($0 &* 33 ^ Int($1.value)) & 0xffff_ffff })
  return section(.classes("card", kind.isEmpty ? nil : kind), .aria("labelledby", name)) {
    h2(title, .id(name))
    content()
  }
}

/// What opens to show more, without a script.
public func disclosure(_ title: String, open: Bool = false, @Markup content: () -> Node) -> Node {
  details(.open(open)) {
    summary(title)
    div(.class("inside")) { content() }
  }
}

/// A list of terms with what they stand for; what is nil is left out.
public func definitions(_ rows: [(String, Node?)]) -> Node {
  dl(.class("terms")) {
    for (term, value) in rows {
      if let value {
        div {
          dt(term)
          dd { value }
        }
      }
    }
  }
}

/// A duty in one line: what, when, the paragraph, and how it stands.
public func dutyLine(_ name: String, when: String, paragraph: String, status: Node, more: Node = .empty) -> Node {
  div(.class("duty")) {
    span(name, .class("what"))
    status
    span(when, .class("when"))
    span(paragraph, .class("law"))
    more
  }
}

/// Links that look like tabs; the server shows the chosen one, so that no script is needed.
public func tabs(_ label: String, _ items: [(text: String, address: Address, isHere: Bool)]) -> Node {
  HTML.nav(.class("tabs"), .aria("label", label)) {
    ul {
      for item in items {
        li { a(item.text, .href(item.address), .aria("current", item.isHere ? "page" : nil)) }
      }
    }
  }
}

/// A table that becomes a list of cards on a telephone: each cell carries its heading.
public func stackingTable(_ label: String, heads: [String], rows: [[Node]]) -> Node {
  table(.class("stack")) {
    caption(label, .class("hidden"))
    // What stands over links and buttons needs no heading.
    thead { tr { for head in heads { if head.isEmpty { td {} } else { th(head, .scope(.col)) } } } }
    tbody {
      for row in rows {
        tr {
          for (index, cell) in row.enumerated() {
            td(.data("head", index < heads.count ? heads[index] : nil)) { cell }
          }
        }
      }
    }
  }
}

/// One event of a timeline, with its date and what kind it is.
public func timelineItem(
  _ time: String, _ datetime: String, title: String, _ kind: String = "", @Markup content: () -> Node
)
  -> Node
{
  li(.classes("event", kind.isEmpty ? nil : kind)) {
    HTML.time(time, .datetime(datetime))
    h3(title)
    content()
  }
}
