import Foundation
import Testing

@testable import CaseFile

struct NamesTests {
  @Test func areStoredAsTheyAre() throws {
    #expect(String(decoding: try JSONEncoder().encode([CaseID("k2")]), as: UTF8.self) == #"["k2"]"#)
    #expect(try JSONDecoder().decode([StaffID].self, from: Data(#"["anna"]"#.utf8)) == ["anna"])
    #expect(PersonID("mette").description == "mette")
  }

  @Test func actorsCode() throws {
    let all: [Actor] = [.staff("anna"), .person("mette"), .system]
    #expect(try JSONDecoder().decode([Actor].self, from: JSONEncoder().encode(all)) == all)
  }
}
