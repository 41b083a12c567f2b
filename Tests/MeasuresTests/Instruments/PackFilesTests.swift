import Testing

@testable import Measures

struct PackFilesTests {
  @Test(arguments: [("", ""), ("{", ""), ("[]", ""), ("{\"id\": 3}", "id"), ("{\"id\": \"x\"}", "version")])
  func aFaultNamesItsPlace(_ text: String, _ place: String) {
    #expect(throws: PackFault.unreadable(place)) { try PackFiles.instrument(Array(text.utf8)) }
  }

  @Test func aFaultFarInsideNamesItsPlaceToo() throws {
    let ors = try PackFiles.files(in: "instruments").first { String(decoding: $0, as: UTF8.self).contains("\"ors\"") }
    let text = String(decoding: try #require(ors), as: UTF8.self)
    let broken = text.replacing("\"value\": 25", with: "\"value\": \"25\"")
    #expect(broken != text)
    #expect(throws: PackFault.unreadable("groups/0/cutOff/value")) { try PackFiles.instrument(Array(broken.utf8)) }
  }

  @Test func uploadedTextsAreRead() throws {
    let text = """
      {"instrument": {"id": "ors", "version": "1"}, "language": "da", "title": "t", "instruction": "i",
       "items": [{"id": "individual", "text": "a"}, {"id": "interpersonal", "text": " "}, {"id": "other", "text": "b"}]}
      """
    let pack = try PackFiles.texts(Array(text.utf8))
    #expect(
      pack.faults(for: try instrument("ors")) == [
        .empty(item: "interpersonal"), .missing(item: "social"), .missing(item: "overall"), .unknown(item: "other"),
      ])
    #expect(pack.faults(for: try instrument("cors")) == [.forAnother(Instrument.Reference(id: "ors", version: "1"))])
  }
}
