import Testing

@testable import Store

@Suite struct GuestTokenTests {
  @Test func goesIntoACookieAndBack() {
    let token = GuestToken((0..<16).map { UInt8($0 * 17) })
    #expect(token?.text == "00112233445566778899aabbccddeeff")
    #expect(token.flatMap { GuestToken($0.text) } == token)
  }

  @Test(arguments: [
    "", "00112233445566778899aabbccddeef", "00112233445566778899AABBCCDDEEFF", "å0112233445566778899aabbccddeef",
  ])
  func anythingElseIsNone(_ text: String) {
    #expect(GuestToken(text) == nil)
  }

  @Test func sixteenBytesAndNoOtherNumber() {
    #expect(GuestToken([1, 2, 3]) == nil)
    #expect(GuestToken(Array(repeating: UInt8(1), count: 17)) == nil)
  }
}
