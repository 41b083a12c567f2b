import Testing

@testable import Measures

struct PairedScoresTests {
  private let rule = ChangeRule(reliableChange: 5, cutOff: 25, direction: .higherIsBetter)

  @Test(arguments: [
    "a,b\n10,31\n20,22\n", "\u{FEFF}a;b\r\n10;31\r\n\r\n20;22", "a\tb\n10\t31\n20\t22\n", "\"a\",b\n\"10\",31\n20,22",
  ])
  func aTableIsReadAsSpreadsheetsWriteIt(_ text: String) throws {
    let scores = try #require(PairedScores(TextTable(text), .columns(first: "a", last: "b"), in: nil))
    #expect(scores.remarks.isEmpty && scores.pairs.map(\.first) == [10, 20] && scores.pairs.map(\.last) == [31, 22])
  }

  @Test func decimalsHaveCommasWhereSemicolonsPart() throws {
    let scores = try #require(PairedScores(TextTable("a;b\n10,5;12"), .columns(first: "a", last: "b"), in: nil))
    #expect(scores.pairs.map(\.first) == [10.5])
  }

  @Test func whatCannotBeReadIsToldByLineAndLeavesOnlyThatPersonOut() throws {
    let text = "a,b\n10,20\nmany,20\n41,20\n10\n10,NA\n,\n,5\n"
    let range = ScoreRange(0, 40)
    let scores = try #require(PairedScores(TextTable(text), .columns(first: "a", last: "b"), in: range))
    #expect(
      scores.remarks == [
        .init(line: 3, why: .notANumber("many", column: "a")), .init(line: 4, why: .outside("41", range)),
        .init(line: 5, why: .cells(1, expected: 2)),
      ])
    #expect(scores.pairs.count == 1)
    #expect(scores.people.count == 6 && scores.unreadable == 2)
    #expect(scores.withoutLast == 1 && scores.withoutEither == 1 && scores.withoutFirst == 1)
    #expect(PairedScores(TextTable(text), .columns(first: "a", last: "c"), in: nil) == nil)
  }

  @Test func oneScoreForEachPersonAndOccasion() throws {
    let text = "id,time,bdi\n1.0,1.0,30\n1.0,4.0,10\n2.0,1.0,30\n2.0,2.0,9\n3.0,1.0,30\n3.0,1.0,31\n3.0,4.0,9\n"
    let shape = PairedScores.Shape.rows(person: "id", occasion: "time", score: "bdi", first: "1", last: "4")
    let scores = try #require(PairedScores(TextTable(text), shape, in: nil))
    #expect(scores.people.count == 3 && scores.pairs.count == 1 && scores.withoutLast == 1)
    #expect(scores.remarks == [.init(line: 7, why: .twice(earlier: 6))])
  }

  @Test func coverageIsTheWholeOfThem() throws {
    let text = "a,b\n10,31\n10,16\n20,22\n20,14\n10,\n"
    let scores = try #require(PairedScores(TextTable(text), .columns(first: "a", last: "b"), in: nil))
    let figures = try #require(PairedFigures(scores, .rule(rule)))
    #expect(figures.people == 5 && figures.counted == 4)
    #expect(figures.counted + figures.left.map(\.count).reduce(0, +) == figures.people)
    #expect(Change.Kind.allCases.map { figures.share($0).part } == [1, 1, 1, 1])
    #expect(
      PairedFigures(scores, .reliability(1, deviation: nil, functional: nil, cutOff: nil, .higherIsBetter)) == nil)
  }

  @Test func whoBeginsAboveTheCeilingShowsNoChange() throws {
    let ors = try instrument("ors")
    let norms = try #require(ors.norms(age: 30, view: .own))
    let scores = try #require(
      PairedScores(TextTable("a,b\n20,30\n39,40\n"), .columns(first: "a", last: "b"), in: norms.range))
    let figures = try #require(PairedFigures(scores, .norms(norms)))
    #expect(figures.counted == 1 && figures.left.last?.count == 1)
  }
}
