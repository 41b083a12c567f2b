import Testing

@testable import HTML

@Suite struct WriterTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</textarea><script>",
    "</title><svg onload=alert(1)>", "&lt;script&gt;", "<!--", "]]>", "\u{0}<b\u{0}>", "æøå <> 🧸", "<\u{7f}i>",
  ]

  @Test(arguments: hostile) func textCanNotBecomeMarkup(_ text: String) {
    let html = p(text).html
    let inside = html.dropFirst("<p>".count).dropLast("</p>".count)
    #expect(!inside.contains("<") && !inside.contains(">"))
    #expect(!inside.contains("\"") && !inside.contains("'"))
    #expect(!inside.utf8.contains(0))
  }

  @Test(arguments: hostile) func aValueCanNotLeaveItsQuotes(_ text: String) {
    let html = input(.type(.text), .value(text)).html
    #expect(html.filter { $0 == "\"" }.count == 4)
    #expect(html.filter { $0 == "<" }.count == 1)
  }

  @Test func everyOneOfTheFiveIsEscaped() {
    #expect(Node.text("a & b < c > d \" e ' f").html == "a &amp; b &lt; c &gt; d &quot; e &#39; f")
  }

  @Test func whatIsEscapedOnceIsNotTakenForMarkupAgain() {
    #expect(p("&amp;").html == "<p>&amp;amp;</p>")
  }

  @Test func newLinesAndTabsStay() {
    #expect(Node.text("a\tb\r\nc").html == "a\tb\r\nc")
  }

  @Test func aTextAreaKeepsItsFirstNewLine() {
    #expect(textarea("\nhej", .name("x")).html == "<textarea name=\"x\">\n\nhej</textarea>")
  }

  @Test func voidElementsHaveNoEnd() {
    #expect(group { [br(), hr()] }.html == "<br><hr>")
  }

  @Test func booleanAttributesStandOrAreLeftOut() {
    #expect(input(.type(.checkbox), .checked(), .disabled(false)).html == "<input type=\"checkbox\" checked>")
  }

  @Test func aDocumentBeginsWithItsDoctype() {
    let html = document(language: "da", head: { Head.title("Sag & barn") }, body: { p("hej") }).html
    let expected =
      "<!DOCTYPE html>\n<html lang=\"da\"><head><meta charset=\"utf-8\"><title>Sag &amp; barn</title></head>"
      + "<body><p>hej</p></body></html>"
    #expect(html == expected)
  }
}
