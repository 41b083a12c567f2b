import Testing

@testable import HTML

@Suite struct MarkupTests {
  @Test func textsNodesLoopsAndChoices() {
    let names = ["a", "b"]
    let show = false
    let missing: Node? = nil
    let node = ul(.class("list")) {
      "før"
      for name in names { li(name) }
      if show { li("skjult") } else { li("vist") }
      if show { "nej" }
      missing
      names.map { span($0) }
    }
    let expected =
      "<ul class=\"list\">før<li>a</li><li>b</li><li>vist</li><span>a</span><span>b</span></ul>"
    #expect(node.html == expected)
  }

  @Test func nothingIsEmpty() {
    #expect(Node.empty.isEmpty && group { "" }.isEmpty && !p("").isEmpty)
  }

  @Test func joinedHasTheSeparatorBetweenOnly() {
    #expect(joined([.text("a"), .text("b")], by: .text(", ")).html == "a, b")
    #expect(joined([], by: .text(", ")).html == "")
  }
}
