import CaseFile
import Store
import Testing

@testable import Web

@Suite struct DuplicatesTests {
  private let ida = PersonRow(id: PersonID(rawValue: "ida"), name: "Ida Vestergaard", birth: Day(2018, 5, 3))

  private func reasons(
    _ name: String, _ born: Day?, sameCPR: Bool = false, sameParent: Bool = false
  ) -> [Duplicate.Reason] {
    PersonDraft(name: name, born: born, cpr: nil).reasons(for: ida, hasSameCPR: sameCPR, hasSameParent: sameParent)
  }

  @Test func eachReasonIsNamed() {
    #expect(reasons("Ida Holm", Day(2018, 5, 3)) == [.sameBirthday])
    #expect(reasons("Ida Vestergård", nil) == [.sameName])
    #expect(reasons("Nogen Anden", Day(1990, 1, 1), sameCPR: true) == [.sameCPR])
    #expect(reasons("Id Vestergaard", nil, sameParent: true) == [])
    #expect(reasons("Idda Holm", nil, sameParent: true) == [.sameParent])
  }

  @Test func aSiblingIsNoDuplicate() {
    #expect(reasons("Emil Vestergaard", Day(2021, 2, 11), sameParent: true).isEmpty)
    #expect(reasons("Ida Vestergaard", Day(2015, 1, 1)).isEmpty)
    #expect(reasons("Bo Jensen", Day(2018, 5, 3)).isEmpty)
  }

  @Test(arguments: [
    ("Søren", "Soeren", true), ("Alex", "Alexander", true), ("Emil", "Emli", true), ("Emil", "Emily", true),
    ("Ida", "Ada", true), ("Bo", "Bi", false), ("Karl", "Carla", false), ("", "Ida", false),
  ])
  func firstNamesAreComparedAsTheSearchSpellsThem(_ a: String, _ b: String, _ areLike: Bool) {
    #expect(Names.areLike(a, b) == areLike)
    #expect(Names.areLike(b, a) == areLike)
  }
}
