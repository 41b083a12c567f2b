import Testing

@testable import CaseFile

/// `docs/entries.md` says what the code says.
struct EntriesDocTests {
  private struct Row {
    let kind: String
    let fields: [String]
    let law: [String]
    let isTold: Bool
  }

  private static func rows() throws -> [Row] {
    try Repository.lines("docs/entries.md").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard cells.count == 4, cells[0].hasPrefix("`"), let kind = codes(in: cells[0]).first else { return nil }
      return Row(kind: kind, fields: codes(in: cells[2]), law: codes(in: cells[3]), isTold: !cells[3].hasPrefix("—"))
    }
  }

  private static func codes(in cell: some StringProtocol) -> [String] {
    String(cell).matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  @Test func hasEveryKindOnce() throws {
    #expect(try Self.rows().map(\.kind).sorted() == Vocabulary.all.map { $0.kind }.sorted())
  }

  @Test func hasEveryFieldAndWhetherItCanBeLeftOut() throws {
    let rows = try Dictionary(uniqueKeysWithValues: Self.rows().map { ($0.kind, $0) })
    for content in Samples.all {
      let fields = Mirror(reflecting: content).children.map { child in
        (child.label ?? "") + (Mirror(reflecting: child.value).displayStyle == .optional ? "?" : "")
      }
      #expect(rows[type(of: content).kind]?.fields == fields, "\(type(of: content).kind)")
    }
  }

  @Test func saysWhatTheLawIsTold() throws {
    let rows = try Dictionary(uniqueKeysWithValues: Self.rows().map { ($0.kind, $0) })
    for content in Samples.all {
      let row = try #require(rows[type(of: content).kind])
      let facts = content.facts(at: .unknown)
      #expect(row.isTold == !facts.isEmpty, "\(row.kind)")
      let told = facts.flatMap { fact in
        (fact.id == nil ? [] : ["id"]) + (fact.about == nil ? [] : ["for"]) + fact.details.keys.sorted()
      }
      #expect(row.law == told, "\(row.kind)")
    }
  }
}
