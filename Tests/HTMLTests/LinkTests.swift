import Testing

@testable import HTML

@Suite struct LinkTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "//evil.example", "/\\evil.example", "http://plain.example", "vbscript:x", "", "relative/path", "/with space",
  ]) func unsafePlacesCanNotBeMade(_ text: String) {
    #expect(Link(text) == nil)
  }

  @Test(arguments: ["/", "/sag/abc?x=1#y", "#felt", "?side=2", "https://www.retsinformation.dk/eli/lta/2025/282"])
  func safePlacesCan(_ text: String) {
    #expect(Link(text)?.text == text)
  }

  @Test func aPartOfAPathCanNotBreakOutOfItsPlace() {
    #expect(Link.path(["sag", "../setup", "a/b"]).text == "/sag/..%2Fsetup/a%2Fb")
    #expect(Link.path([]).text == "/")
  }

  @Test func aQueryIsEncoded() {
    #expect(Link.path(["søg"], query: [("q", "a&b=c #æ")]).text == "/s%C3%B8g?q=a%26b%3Dc%20%23%C3%A6")
  }

  @Test func aTelephoneNumberIsOnlyDigits() {
    #expect(Link.telephone("+45 12 34-56 78;x").text == "tel:+4512345678")
  }
}
