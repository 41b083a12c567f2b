import Testing

@testable import Web

@Suite struct HoldingTests {
  @Test func whatIsHeldIsCountedAndLetGo() throws {
    let holding = Holding(limit: 200_000)
    do {
      let part = holding.part()
      try part.grow(by: 150_000)
      #expect(holding.now == 150_000)
      let other = holding.part()
      // A small form is taken even so; a large one isn't.
      try other.grow(by: Holding.small)
      #expect(throws: WebError.self) { try other.grow(by: 1) }
    }
    #expect(holding.now == 0)
    try holding.part().grow(by: 190_000)
  }
}
