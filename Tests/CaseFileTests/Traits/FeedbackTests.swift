import Testing

@testable import CaseFile

struct FeedbackTests {
  private let lines = MeasureInstrument(id: "trivselslinjer", version: "1", name: "Trivselslinjer")

  private func sheet(
    _ id: String, for corrected: String? = nil, marks: [MeasureMark] = [MeasureMark("strength", "4.3")],
    skipped: String? = nil, meeting: String? = nil
  ) -> MeasureTaken {
    MeasureTaken(
      id: id, for: corrected, instrument: lines, rater: .child, way: .screen, marks: marks, skipped: skipped,
      meeting: meeting.map { MeetingID(rawValue: $0) })
  }

  @Test func whatWasPutRightIsKeptAndNotCounted() {
    let file = caseFile(sheet("m1"), sheet("m2", for: "m1"))
    #expect(file.feedback.sheets.map(\.content.id) == ["m1", "m2"])
    #expect(file.feedback.standing.map(\.content.id) == ["m2"])
    #expect(file.feedback.correction(of: "m1")?.content.id == "m2")
  }

  @Test func sheetsOfOneMeetingOrOneDayBelongTogether() {
    var journal = Journal()
    journal.add(sheet("late"), on: "2024-05-20")
    journal.add(sheet("start", meeting: "a"), on: "2024-05-01")
    journal.add(sheet("end"), on: "2024-05-01")
    journal.add(sheet("other", meeting: "b"), on: "2024-05-08")
    #expect(journal.file.feedback.meetings == ["start": 1, "end": 1, "other": 2, "late": 3])
    #expect(journal.file.feedback.standing.map(\.content.id) == ["start", "end", "other", "late"])
  }

  @Test func whatCannotBeSoIsRefused() throws {
    let there = caseFile(sheet("m1"), sheet("m2", for: "m1"), GoalSet(id: "g1"))
    #expect(throws: Refusal(.alreadyThere)) { try file(sheet("m1"), in: there) }
    #expect(throws: Refusal(.unknownMeasure)) { try file(sheet("m3", for: "nothing"), in: there) }
    #expect(throws: Refusal(.unknownMeasure)) { try file(sheet("m3", for: "m1"), in: there) }
    #expect(throws: Refusal(.measureEmpty)) { try file(sheet("m3", marks: []), in: there) }
    #expect(throws: Refusal(.unknownGoal)) { try file(GoalScaled(for: "g2"), in: there) }
    try file(sheet("m3", marks: [], skipped: "Ville ikke i dag"), in: there)
    try file(GoalScaled(for: "g1", hoped: "I skole fire dage"), in: there)
  }

  @Test func theLatestScalingOfAGoalHolds() {
    let file = caseFile(
      GoalSet(id: "g1"), GoalScaled(for: "g1", hoped: "Tre dage"), GoalScaled(for: "g1", hoped: "Fire"))
    #expect(file.feedback.scalings["g1"]?.content.hoped == "Fire")
  }

  @Test func marksAreReadInTheTimelineAndNeverAddedUp() {
    let passages = sheet("m1", marks: [MeasureMark("a", "4.3"), MeasureMark("b", "6")]).passages
    #expect(passages.contains { $0.text == "4,3 · 6" })
    #expect(!passages.contains { $0.text.contains("10") })
  }
}
