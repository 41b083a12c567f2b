import Testing

@testable import Web

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

  @Test func readsEveryKindOfValueToTheLetter() throws {
    let json = try read(#" {"a": [1, -2.5e1, true, false, null], "b": {"c": "æ\u00F8\ud83d\ude00\n\/\""}} "#)
    #expect(json["a"] == [.number(1), .number(-25), true, false, .null])
    #expect(json["b"]?["c"] == "æø😀\n/\"")
    #expect(try read("0") == 0 && read("\"\"") == "")
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru", "nul", "'a'",
    "\"a", "\"\u{01}\"", "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\u00g0\"", "\"\\u+123\"", "{}{}", "[1] x",
    "{\"a\":1,\"a\":2}", "NaN", "Infinity", "/**/1",
  ])
  func whatIsNotJSONIsRefused(_ text: String) {
    #expect(throws: JSONReader.Malformed.self) { try read(text) }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x28, 0x22], [0xFE, 0xFF, 0x00, 0x31]] {
      #expect(throws: JSONReader.Malformed.self) { try JSONReader.read(bytes) }
    }
  }

  @Test func depthEndsSomewhere() throws {
    #expect(throws: JSONReader.Malformed.self) { try read(String(repeating: "[", count: 100_000)) }
    _ = try read(String(repeating: "[", count: 30) + String(repeating: "]", count: 30))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let json = JSON.object([
      "a": .string("\"\\\n\u{1}æ"), "b": [1, .number(0.5), true, .null], "c": nil, "d": .object([]),
    ])
    #expect(try JSONReader.read(json.bytes) == json)
  }
}
