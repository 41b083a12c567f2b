import CaseFile
import Testing

@testable import Web

@Suite struct LegalGroundsTests {
  @Test func theGroundsAreThoseOfTheDay() throws {
    let last = try #require(Day(2023, 12, 31))
    #expect(LegalGrounds.all(on: last).allSatisfy { $0.provision.hasPrefix("serviceloven") })
    #expect(LegalGrounds.all(on: last.adding(days: 1)).allSatisfy { $0.provision.hasPrefix("barnets lov") })
  }

  @Test func everySupportThatNeedsADecisionHasAGroundInServiceloven() {
    let grounds = Set(LegalGrounds.serviceloven.map(\.what))
    for kind in SupportKind.allCases where kind.needsDecision { #expect(grounds.contains(Passages.key(of: kind))) }
  }

  @Test func noGroundStandsTwice() {
    for list in [LegalGrounds.serviceloven, LegalGrounds.barnetsLov] {
      #expect(Set(list.map(\.provision)).count == list.count)
    }
  }
}
