import Testing

@testable import HTML

@Suite struct AttributeTests {
  @Test func ariaAndDataHaveTheirPrefix() {
    let node = span("x", .aria("label", "Mål & midler"), .data("draft", "1"), .aria("describedby", nil))
    #expect(node.html == "<span aria-label=\"Mål &amp; midler\" data-draft=\"1\">x</span>")
  }

  @Test func classesAreJoinedAndNoneIsLeftOut() {
    #expect(p("x", .classes("a", nil, "b")).html == "<p class=\"a b\">x</p>")
    #expect(p("x", .class("")).html == "<p>x</p>")
    #expect(p("x", .id("y").when(false)).html == "<p>x</p>")
  }
}
