import Testing

@Suite struct FoundFormTests {
  @Test func aFormIsFoundWithWhatItAsksAndHolds() throws {
    let found = FoundForm.all(
      in: """
        <a href="/a?b=1&amp;c=2">x</a><form method="post" action="/s"><input type="hidden" name="_csrf" value="t">
        <select name="s"><option value="1">a</option><option selected value="2">b</option></select>
        <textarea name="t">&lt;her&gt;</textarea><button name="k" value="gem">Gem</button></form>
        """)
    #expect(found.addresses == ["/a?b=1&c=2", "/s"])
    let form = try #require(found.forms.first)
    #expect(form.method == "POST" && !form.isMultipart)
    #expect(form.fields.map(\.name) == ["_csrf", "s", "t", "k"])
    #expect(form.fields.map(\.values) == [["t"], ["1", "2"], ["<her>"], ["gem"]])
  }

  /// What somebody typed may begin with a mark that a text counts as one letter with the sign before it.
  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{308}=\u{301}"])
  func aValueThatBeginsWithACombiningMarkIsReadToItsEnd(value: String) throws {
    let found = FoundForm.all(in: "<form action=\"/\"><input name=\"a\" value=\"\(value)\" \u{301}=\u{301} =></form>")
    let field = try #require(found.forms.first?.fields.first)
    #expect(field.name == "a" && Array(field.values[0].unicodeScalars) == Array(value.unicodeScalars))
  }
}
