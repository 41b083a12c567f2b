import Testing

@testable import Measures

struct ReadingTests {
  private func ors(_ a: String?, _ b: String?, _ c: String?, _ d: String?) -> [String: String] {
    Dictionary(uniqueKeysWithValues: zip(orsItems, [a, b, c, d]).compactMap { item, text in text.map { (item, $0) } })
  }

  @Test func fourLinesToTheMillimetre() throws {
    let reading = try instrument("ors").read(try sheet("ors", ors("2,8", "3.1", "4", "10")))
    #expect(reading.total == 19.9)
    #expect(reading.isWhole)
  }

  @Test func aHalfFilledSheetNamesWhatIsMissingAndKeepsTheRest() throws {
    let reading = try instrument("ors").read(try sheet("ors", ors("2.8", nil, " ", "5")))
    #expect(reading.total == nil)
    #expect(reading.noTotal == .unanswered(["interpersonal", "social"]))
    #expect(reading.items == ["individual": 2.8, "overall": 5])
    #expect(reading.faults == [])
  }

  @Test func eachBadAnswerHasItsReasonAndItsText() throws {
    var answers = ors("-1", "10.1", "2.85", "fine")
    answers["fifth"] = "3"
    let reading = try instrument("ors").read(try sheet("ors", answers))
    #expect(
      reading.faults == [
        AnswerFault(item: "individual", why: .outside(ScoreRange(0, 10))),
        AnswerFault(item: "interpersonal", why: .outside(ScoreRange(0, 10))),
        AnswerFault(item: "social", why: .between(step: 0.1)),
        AnswerFault(item: "overall", why: .notANumber), AnswerFault(item: "fifth", why: .unknownItem),
      ])
    #expect(reading.noTotal == .faulty)
    #expect(reading.sheet.answers["overall"] == "fine")
    #expect(reading.faults[2].phrase == Phrase("answer.between", ["step": .score(0.1)]))
  }

  @Test func aNoughtIsARealNought() throws {
    #expect(try instrument("ors").read(try sheet("ors", ors("0", "0", "0", "0"))).total == 0)
    let skipped = try instrument("ors").read(try sheet("ors", skipped: "wouldn't"))
    #expect(skipped.total == nil)
    #expect(skipped.noTotal == .skipped)
  }

  @Test func aTotalFromPaperStandsWithoutMadeUpLines() throws {
    let pack = try instrument("ors")
    let reading = pack.read(try sheet("ors", total: "23,4"))
    #expect(reading.total == 23.4)
    #expect(reading.items.isEmpty)
    #expect(
      pack.read(try sheet("ors", total: "40.1")).faults == [AnswerFault(item: nil, why: .outside(ScoreRange(0, 40)))])
    #expect(pack.read(try sheet("ors", total: "23.45")).faults == [AnswerFault(item: nil, why: .between(step: 0.1))])
    let both = pack.read(try sheet("ors", ors("1", "2", "3", "4"), total: "11"))
    #expect(both.faults == [AnswerFault(item: nil, why: .totalDiffers(sum: 10))])
    #expect(both.total == nil)
    #expect(pack.read(try sheet("ors", ors("1", "2", "3", "4"), total: "10")).total == 10)
  }

  @Test func smallChildrensPicturesAreNeverTotalled() throws {
    let pack = try instrument("ycors")
    let reading = pack.read(try sheet("ycors", ["picture": "the second"], age: 4))
    #expect(reading.total == nil)
    #expect(reading.noTotal == .neverTotalled)
    #expect(reading.pictures == ["picture": "the second"])
    #expect(reading.isWhole)
    #expect(pack.read(try sheet("ycors", total: "20", age: 4)).faults == [AnswerFault(item: nil, why: .noTotalHere)])
  }

  /// instruments.md § 7: raw 13, 25 and 8.
  @Test(arguments: [([3, 3, 3, 2, 2], 52), ([5, 5, 5, 5, 5], 100), ([2, 2, 2, 1, 1], 32), ([0, 0, 0, 0, 0], 0)])
  func theWellbeingIndexIsFourTimesTheSum(_ raw: [Int], _ total: Int) throws {
    let answers = Dictionary(uniqueKeysWithValues: raw.enumerated().map { ("q\($0.offset + 1)", "\($0.element)") })
    #expect(try instrument("who-5").read(try sheet("who-5", answers)).total == Score(hundredths: total * 100))
  }

  @Test func aWellbeingIndexFromPaperIsAMultipleOfFour() throws {
    #expect(try instrument("who-5").read(try sheet("who-5", total: "50")).faults.first?.why == .between(step: 4))
  }

  /// Strengths all at best (1) and difficulties all absent (5) is the fewest problems there can be.
  @Test func familyProblemsAddUpWithNegativeItemsTurned() throws {
    let strengths: Set = [1, 3, 6, 10, 15]
    func answers(_ strength: Int, _ rest: Int) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (1...15).map { ("q\($0)", "\(strengths.contains($0) ? strength : rest)") })
    }
    let pack = try instrument("score-15")
    #expect(pack.read(try sheet("score-15", answers(1, 5))).total == 15)
    let worst = pack.read(try sheet("score-15", answers(5, 1)))
    #expect(worst.total == 75)
    #expect(worst.parts == ["strengths": 25, "difficulties": 25, "communication": 25])
    var half = answers(2, 5)
    half["q5"] = nil
    #expect(pack.read(try sheet("score-15", half)).parts == ["strengths": 10, "communication": 5])
  }

  @Test func whereAnswersMayBeMissingTheRestAreScaledUp() {
    let pack = Instrument(
      id: "made", version: "1", name: "Made up", purpose: .wellbeing, occasion: .any, items: ["a", "b", "c", "d"],
      scale: Scale(.likert, 0, 4, step: 1), scoring: Scoring(.sum, allowedMissing: 1), range: ScoreRange(0, 16),
      direction: .higherIsBetter, groups: [],
      licence: LicenceTerms(.free, holders: [], open: [], source: "test", sureness: .chosen))
    #expect(pack.sum(["a": 4, "b": 2, "c": 3]) == 12)
    #expect(pack.sum(["a": 4, "b": 2]) == nil)
    #expect(pack.sum([:]) == nil)
  }
}
