import Testing

@testable import Law

@Suite struct YamlTests {
  static func yaml(_ text: String) throws -> Yaml { try Yaml.read(text, file: "x.yaml") }

  @Test func layoutAndOrderAreNoPartOfTheContent() throws {
    let one = try Self.yaml("# remark\nb: [1, 2]\na: {c: d}\n").canonical
    #expect(try Self.yaml("a:\n  c: d\nb:\n  - 1\n  - 2\n").canonical == one)
    #expect(try Self.yaml("a:\n  c: d\nb:\n  - 2\n  - 1\n").canonical != one)
  }

  @Test(arguments: [("a: 1\na: 2", "x.yaml"), ("a: 1\nc: 2", "`c` isn't a key here"), ("- a", "keys and values")])
  func aKeyIsKnownAndWrittenOnce(text: String, named: String) throws {
    let error = #expect(throws: LawError.self) { try Self.yaml(text).mapping(["a", "b"]) }
    #expect(try #require(error).description.contains(named))
  }

  @Test func valuesAreReadStrictly() throws {
    #expect(throws: LawError.self) { try Self.yaml("yes").flag() }
    #expect(throws: LawError.self) { try Self.yaml("4.5").number() }
    #expect(throws: LawError.self) { try Self.yaml("2023-02-29").day() }
    #expect(throws: LawError.self) { try Self.yaml("{da: kun dansk}").localText() }
    #expect(try Self.yaml("2024-02-29").day().description == "2024-02-29")
  }
}
