import CaseFile
import Testing

@testable import Web

@Suite struct ShapeTests {
  private func faults(_ json: JSON) -> [String] {
    SentNotification.shape.faults(in: json).map { "\($0.pointer) \($0.key)" }
  }

  @Test func theLeastThatIsTaken() {
    #expect(faults(.object(["reference": "A-1", "words": "Hun er alene"])).isEmpty)
  }

  @Test func everyFaultNamesItsPlace() {
    let json = JSON.object([
      "reference": "a b", "words": " \n", "inDanger": "true", "role": .null, "navn": "x", "a/b~": 1,
      "children": [.object(["born": "2019-02-30", "cpr": "123"]), "Asta"],
      "attachments": [.object(["content": "ikke base64"])],
    ])
    #expect(
      faults(json) == [
        "/reference pattern", "/words empty", "/children/0/born date", "/children/0/cpr pattern", "/children/1 object",
        "/role text", "/inDanger yes-no", "/attachments/0/name missing", "/attachments/0/content base64",
        "/navn unknown", "/a~1b~0 unknown",
      ])
    #expect(faults("x") == [" object"])
    #expect(faults(.object([])) == ["/reference missing", "/words missing"])
  }

  @Test(arguments: [
    ("2026-000417", true), ("a", true), ("8f14e45f-ceea-467f-a9b6-a1b2c3d4e5f6", true), ("0103190000x", true),
    ("010319-0000", false), ("0103190000", false), ("", false), (".x", false), ("a/b", false), ("æ", false),
    (String(repeating: "a", count: 65), false), ("a\n", false), ("..", false),
  ])
  func aReferenceIsFitForAnAddressAndNoCPRNumber(_ text: String, _ fits: Bool) {
    #expect(SentNotification.reference.faults(in: .string(text)).isEmpty == fits)
    if fits { #expect(Slug(parts: [text]) != nil) }
  }

  @Test(arguments: [("QUJD", true), ("QQ==", true), ("QUI=", true), ("QUJ", false), ("QUJD\n", false), ("====", false)])
  func bytesAreBase64(_ text: String, _ fits: Bool) { #expect(Shape.isBase64(text) == fits) }

  @Test func aLengthIsCountedInSignsOfUnicode() {
    #expect(Shape.text(most: 2).faults(in: "😀😀").isEmpty)
    #expect(Shape.text(most: 1).faults(in: "e\u{301}").map(\.key) == ["long"])
  }

  @Test func manyFaultsAreToldInAFew() {
    let children = JSON.array((0..<20).map { _ in .object(["born": 1, "cpr": 2, "name": 3]) })
    #expect(faults(.object(["reference": "a", "words": "b", "children": children])).count <= 20)
  }
}
