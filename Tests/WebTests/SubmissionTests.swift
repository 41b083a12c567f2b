import Testing

@testable import Web

@Suite struct SubmissionTests {
  private func read(_ text: String) -> Submission { Submission(urlEncoded: text.utf8) ?? Submission() }

  @Test func namesValuesPlusAndPercent() {
    let form = read("a=1&b=to+ord&c=%C3%A6%C3%B8&a=2&tom=")
    #expect(form["a"] == "1" && form.all("a") == ["1", "2"] && form["b"] == "to ord")
    #expect(form["c"] == "æø" && form["tom"] == "" && form["ukendt"] == nil)
  }

  @Test func brokenPercentSignsStayAsTheyAre() {
    #expect(read("a=100%&b=%zz&c=%4")["a"] == "100%")
    #expect(read("a=100%&b=%zz&c=%4")["b"] == "%zz")
  }

  @Test func brokenUTF8BecomesTheReplacementSignAndNULIsLeftOut() {
    #expect(read("a=%C3%B8%FF%FEx")["a"] == "ø\u{FFFD}\u{FFFD}x")
    #expect(read("a=x%00y")["a"] == "xy")
  }

  @Test func lineEndsBecomeOneKind() {
    #expect(read("a=1%0D%0A2%0D3")["a"] == "1\n2\n3")
  }

  @Test func anEqualsSignInAValueIsPartOfIt() {
    #expect(read("a=b=c")["a"] == "b=c")
  }

  @Test func tooManyFieldsAreNoFormOfOurs() {
    #expect(Submission(urlEncoded: String(repeating: "a=1&", count: 2_100).utf8) == nil)
  }

  @Test func whatWasTypedIsWrittenAndReadAgainWithoutThePagesOwnFields() {
    let form = Submission([("_csrf", "x"), ("note", "æ & \n = 100% +"), ("tom", "")])
    #expect(read(form.typed).fields == Array(form.fields.dropFirst()))
  }
}
