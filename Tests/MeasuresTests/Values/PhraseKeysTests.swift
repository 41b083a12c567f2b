import Testing

@testable import Measures

/// Whatever is said has its key and its values on the list, so that the words can be written from it.
struct PhraseKeysTests {
  private func check(_ phrases: [Phrase]) {
    #expect(!phrases.isEmpty)
    for phrase in phrases {
      #expect(PhraseKeys.all[phrase.key] == Set(phrase.values.keys).subtracting(["goal"]), "\(phrase.key)")
    }
  }

  @Test func everyAlertIsThere() throws {
    let model = try ParameterTrajectory(.madeUp, scores: 3)
    let outcomes: [[Score]] = [
      [20, 29], [15, 22], [20, 13], [20, 21, 20], [20, 21, 20, 19, 21, 20], [30], [35], [10, 20, 10, 20, 11],
    ]
    var alerts = try outcomes.flatMap { try series("ors", $0).outcomeAlerts(model) }
    alerts += try ([[30], [39, 38], [30, 37]] as [[Score]]).flatMap { try series("srs", $0).allianceAlerts() }
    alerts += Alert.seenDifferently([try series("ors", [20]), try series("ors", [30], view: .other)])
    let pack = try instrument("srs")
    let point = Series.Point(meeting: 1, day: DayNumber(0), score: 37, items: ["goals": 7])
    alerts += Series(
      instrument: pack, about: "child", scorer: Scorer(.child), view: .own, norms: pack.norms(age: 15, view: .own),
      points: [point]
    ).allianceAlerts()
    #expect(Set(alerts.map(\.kind)) == Set(Alert.Kind.allCases))
    check(alerts.map(\.phrase))
  }

  @Test func everyAnswersFaultIsThere() {
    let whys: [AnswerFault.Why] = [
      .notANumber, .outside(ScoreRange(0, 1)), .between(step: 1), .unknownItem, .tooManyGoals(most: 3),
      .totalDiffers(sum: 1), .noTotalHere,
    ]
    check(whys.map { AnswerFault(item: nil, why: $0).phrase })
  }

  @Test func everyQuestionOfTheLadderIsThere() {
    let questions: [LadderQuestion] = [
      .lessThanNeeded(need: .institution, step: .general), .moreThanNeeded(need: .general, step: .institution),
      .needNotSaid, .purposeNotSaid, .durationNotSaid, .supportSitsElsewhere([.general]),
    ]
    check(questions.map(\.phrase))
    for step in LadderStep.allCases { #expect(PhraseKeys.all[step.key] == []) }
  }

  @Test func everyLineOfEveryPackHasAName() {
    for instrument in bundled.instruments where instrument.goals == nil {
      check(instrument.items.map { instrument.name(of: $0.id) })
    }
    #expect(bundled.instrument("who-5")?.name(of: "q3") == Phrase("item.numbered", ["number": .count(3)]))
  }

  @Test func allGuidanceIsThere() {
    let guidance: [SafetyGuidance] = [
      .manyDangers(count: 4, about: 3), .dangerWithoutWho(id: ""), .dangerWithoutFacts(id: ""),
      .dangerWithoutWhatMayHappen(id: ""), .dangerWithoutGoal(id: ""), .goalWithoutSign(id: ""),
      .goalWithoutDuration(id: ""), .stepWithoutWho(id: ""), .stepWithoutWhen(id: ""), .nothingWorkingWell,
      .placeWithoutReason(id: ""),
    ]
    check(guidance.map(\.phrase))
  }

  @Test func everythingDrawnIsTold() throws {
    for scores in [[20], [20, 29], [15, 22], [20, 13], [20, 28]] as [[Score]] {
      let chart = try #require(ScoreChart([try series("ors", scores)])).chart
      check(chart.told + [Phrase(chart.up.title), Phrase(chart.across.title)])
    }
    for places in [[3], [3, 4], [3, 3], [4, 3]] as [[Score]] {
      var ruler = WellbeingRuler()
      var map = SafetyMap()
      for (day, place) in places.enumerated() {
        try ruler.take(
          RulerMark(
            id: "\(day)", aspect: .care, context: .home, scorer: Scorer(.child), place: place, day: DayNumber(day)))
        try map.take(SafetyMark(id: "\(day)", scorer: Scorer(.child), place: place, day: DayNumber(day)))
      }
      let chart = try #require(RulerChart(ruler, .care, in: .home)).chart
      check(chart.told + [Phrase(chart.across.title)])
      check(try #require(SafetyChart(map)).chart.told)
    }
  }
}
