import Testing

@testable import CaseFile

struct StreamIDTests {
  @Test func readsWhatItWrites() {
    let all: [StreamID] = [.child("a"), .person("b"), .intake("c"), .department]
    for stream in all { #expect(StreamID(stream.description) == stream) }
    #expect(Set(all.map(\.description)).count == 4)
  }

  @Test(arguments: ["", "case", "department/x", "somewhere/x"])
  func refusesTheRest(_ text: String) { #expect(StreamID(text) == nil) }
}
