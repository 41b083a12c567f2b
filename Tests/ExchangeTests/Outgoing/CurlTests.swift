import Testing

@testable import Exchange

@Suite struct CurlTests {
  /// A value can't end its line nor its quotes: nothing that is sent becomes an option.
  @Test(arguments: [
    "a\nurl = \"http://x\"", "\" output = \"/tmp/x", "\\\"\nupload-file = /etc/passwd", "a\r\nb", "a\0b",
  ])
  func noValueBecomesAnOption(value: String) throws {
    var orders = Curl.Orders()
    orders.add("header", value)
    let line = try #require(orders.text.split(separator: "\n", omittingEmptySubsequences: false).first)
    #expect(orders.text == line + "\n")
    #expect(!orders.text.contains("\r") && !orders.text.contains("\0"))
    // Read as curl reads it: the quotes end where the line does.
    var inside = line.dropFirst("header = \"".count)
    var ended = false
    while let letter = inside.popFirst() {
      if letter == "\\" {
        _ = inside.popFirst()
      } else if letter == "\"" {
        ended = inside.isEmpty
        break
      }
    }
    #expect(ended)
  }

  @Test func aPortWhereNobodyListensIsSaid() async {
    let curl = Curl(patience: 5)
    let answer = await curl.run(curl.orders("http://127.0.0.1:9", secure: false))
    #expect(answer.hindrance == .unreachable)
  }

  @Test func aProgramThatIsntThereIsSaid() async {
    let curl = Curl(patience: 5, program: "naer-no-such-program")
    #expect(await curl.run(curl.orders("http://127.0.0.1:9", secure: false)).hindrance == .program)
  }

  @Test func onlyWhatIsSafeIsSpokenWhereItMustBe() {
    let text = Curl().orders("https://sms.example.org", secure: true).text
    #expect(text.contains("proto = \"=https,smtp,smtps\"") && text.contains("max-redirs = \"0\""))
  }
}
