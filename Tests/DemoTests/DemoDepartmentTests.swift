import CaseFile
import Testing

@testable import Demo

@Suite struct DemoDepartmentTests {
  let now: Instant
  let department: DemoDepartment

  init() throws {
    now = DanishTime.instant(try #require(Day("2026-03-16")), hour: 9)
    department = DemoDepartment(material: try Material.bundled(), size: .small(cases: 120), now: now)
  }

  private var streams: [CaseID: [any Content]] {
    var streams: [CaseID: [any Content]] = [:]
    for filing in department.acts.flatMap(\.filings) {
      if case .child(let id) = filing.stream { streams[id, default: []].append(filing.content) }
    }
    return streams
  }

  @Test func theSameMomentGivesTheSameDepartment() throws {
    let again = DemoDepartment(material: try Material.bundled(), size: .small(cases: 120), now: now)
    #expect(again.acts.map(\.id) == department.acts.map(\.id))
    #expect(again.acts.flatMap(\.filings).count == department.acts.flatMap(\.filings).count)
  }

  @Test func nothingIsWrittenDownAfterNow() {
    #expect(department.acts.allSatisfy { $0.recordedAt <= now })
  }

  @Test func noTextHasAnUnfilledWord() {
    for filing in department.acts.flatMap(\.filings) {
      for passage in filing.content.passages { #expect(!passage.text.contains("{"), "\(passage.text)") }
    }
  }

  @Test func casesStandAtEveryStageOfTheWork() {
    let kinds = streams.values.map { Set($0.map { type(of: $0).kind }) }
    #expect(kinds.count >= 110)
    #expect(kinds.contains { $0.contains(CaseClosed.kind) })
    #expect(kinds.contains { $0.contains(SupportStarted.kind) && !$0.contains(CaseClosed.kind) })
    #expect(kinds.contains { $0.contains(FollowUpHeld.kind) })
    #expect(kinds.contains { !$0.contains(ScreeningDone.kind) })
  }

  @Test func assessmentsDifferFromCaseToCase() {
    let worries = streams.values.flatMap { $0.compactMap { ($0 as? BriefAssessmentMade)?.worries } }
    #expect(worries.count > 20)
    #expect(Set(worries).count * 100 > worries.count * 95)
  }

  @Test func everyNumberIsFictional() {
    let numbers = department.acts.flatMap(\.filings).compactMap { ($0.content as? PersonRegistered)?.cpr }
    #expect(numbers.count > 200)
    #expect(numbers.allSatisfy(CPR.isFictional))
  }
}
