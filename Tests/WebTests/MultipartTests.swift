import Testing

@testable import Web

@Suite struct MultipartTests {
  private static let type = "multipart/form-data; boundary=----naer"

  private static func body(_ parts: [(head: String, content: [UInt8])], end: String = "--\r\n") -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("------naer\r\n\(part.head)\r\n\r\n".utf8) + part.content + [13, 10]
    }
    return bytes + Array("------naer\(end)".utf8)
  }

  private static func field(_ name: String, _ value: String) -> (String, [UInt8]) {
    ("Content-Disposition: form-data; name=\"\(name)\"", Array(value.utf8))
  }

  private struct Part: Hashable {
    var head: MultipartHead
    var content: [UInt8] = []
    var isWhole = false
  }

  private static func read(_ bytes: [UInt8], pieces: Int, type: String = type) throws -> (parts: [Part], isWhole: Bool)
  {
    var parser = try #require(Multipart(contentType: type))
    var parts: [Part] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      for event in try parser.push(rest.prefix(pieces)) {
        switch event {
        case .part(let head): parts.append(Part(head: head))
        case .bytes(let more): parts[parts.count - 1].content += more
        case .end: parts[parts.count - 1].isWhole = true
        }
      }
      rest = rest.dropFirst(pieces)
    }
    return (parts, parser.isWhole)
  }

  @Test(arguments: [1, 2, 3, 7, 16, 64, 100_000]) func isTheSameInWhateverPiecesItComes(_ pieces: Int) throws {
    let nasty = Array("\r\n-----naer\r\n------nae\r\r\n\n--\u{0}------naer".utf8)
    let bytes = Self.body([
      Self.field("words", "Æblegrød\r\nog mere"),
      ("Content-Disposition: form-data; name=\"files\"; filename=\"brev.pdf\"\r\nContent-Type: text/html", nasty),
      Self.field("empty", ""),
    ])
    let (parts, isWhole) = try Self.read(bytes, pieces: pieces)
    #expect(isWhole)
    #expect(parts.map(\.head.name) == ["words", "files", "empty"])
    #expect(parts.map(\.content) == [Array("Æblegrød\r\nog mere".utf8), nasty, []])
    #expect(parts.allSatisfy { $0.isWhole })
    #expect(parts[1].head.fileName == "brev.pdf" && parts[0].head.fileName == nil)
  }

  @Test func whatIsCutOffIsNotWhole() throws {
    let bytes = Self.body([Self.field("a", "b"), Self.field("c", "d")])
    for length in 0..<(bytes.count - 4) {
      let isWhole = try Self.read(Array(bytes.prefix(length)), pieces: 16).isWhole
      #expect(!isWhole, "\(length)")
    }
  }

  @Test func holdsOnlyWhatItMust() throws {
    var parser = try #require(Multipart(contentType: Self.type))
    let head = "------naer\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
    _ = try parser.push(Array(head.utf8))
    let chunk = [UInt8](repeating: 13, count: 100_000)
    for _ in 0..<20 {
      let given = try parser.push(chunk).reduce(0) { sum, event in
        if case .bytes(let bytes) = event { sum + bytes.count } else { sum }
      }
      #expect(given >= 100_000 - 80)
    }
  }

  @Test func refusesWhatNoBrowserSends() throws {
    #expect(throws: Multipart.Trouble.malformed) { try Self.read(Array("------naerX\r\n".utf8), pieces: 100) }
    #expect(throws: Multipart.Trouble.malformed) {
      try Self.read(Self.body([("Content-Type: text/plain", [])]), pieces: 100)
    }
    #expect(throws: Multipart.Trouble.headTooLong) {
      try Self.read(Self.body([("X: \(String(repeating: "x", count: 5_000))", [])]), pieces: 100)
    }
    #expect(throws: Multipart.Trouble.tooManyParts) {
      try Self.read(Self.body((0...100).map { Self.field("f\($0)", "") }), pieces: 1_000)
    }
    for type in [
      "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x",
      "multipart/form-data; boundary=\(String(repeating: "b", count: 71))",
    ] {
      #expect(Multipart(contentType: type) == nil, "\(type)")
    }
  }

  @Test(arguments: [
    (#"form-data; name="files"; filename="a \"b\".pdf""#, #"a "b".pdf"#),
    (#"form-data; name="files"; filename="C:\tmp\brev.pdf""#, #"C:\tmp\brev.pdf"#),
    (#"form-data; filename=brev.pdf; name=files"#, "brev.pdf"),
    (#"form-data; name="files"; filename="a%22b%0D%0A.pdf""#, "a\"b .pdf"),
    (#"form-data; name="files"; filename="""#, ""),
    (#"form-data; name="files"; filename="mål; skål=.pdf""#, "mål; skål=.pdf"),
  ])
  func readsTheNameOfAFile(_ line: String, _ name: String) {
    let head = MultipartHead(Array("content-disposition: \(line)".utf8))
    #expect(head == MultipartHead(name: "files", fileName: name))
  }

  /// Whatever comes, it is taken or refused, and nothing is made up: the contents never hold more than was sent.
  @Test func standsWhateverComes() throws {
    var seed: UInt64 = 1
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(below))
    }
    let good = Self.body([
      Self.field("words", "tekst"), ("Content-Disposition: form-data; name=\"f\"; filename=\"x\"", [0, 255, 13, 10]),
    ])
    var taken = 0
    for _ in 0..<4_000 {
      var bytes = good
      for _ in 0...random(6) where !bytes.isEmpty {
        switch random(4) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes.remove(at: random(bytes.count))
        case 2: bytes.insert(contentsOf: good.prefix(random(good.count)), at: random(bytes.count))
        default: bytes = Array(bytes.prefix(1 + random(bytes.count)))
        }
      }
      guard let (parts, _) = try? Self.read(bytes, pieces: 1 + random(60)) else { continue }
      taken += 1
      #expect(parts.reduce(0) { $0 + $1.content.count } <= bytes.count)
    }
    #expect(taken > 100)
  }
}
