import Foundation
import Testing

@testable import Measures

struct RulerScaleTests {
  @Test func fiveWholeStepsAreTheStandard() {
    #expect(RulerScale.standard.places == [1, 2, 3, 4, 5])
    #expect(RulerScale(steps: 5) == .standard)
  }

  @Test func halfStepsLieBetween() { #expect(RulerScale(steps: 3, halfSteps: true)?.places == [1, 1.5, 2, 2.5, 3]) }

  @Test(arguments: [0, 1, 2, 4, 7, 11, -5]) func otherDivisionsAreNotMade(_ steps: Int) {
    #expect(RulerScale(steps: steps) == nil)
  }

  @Test func highIsGoodAndDivisionsCompare() throws {
    let ten = try #require(RulerScale(steps: 10))
    #expect(RulerScale.standard.height(of: 1) == 0)
    #expect(RulerScale.standard.height(of: 5) == 1)
    #expect(RulerScale.standard.height(of: 3) == 0.5)
    #expect(ten.height(of: 10) == 1)
  }

  @Test func itIsReadAsItWasWritten() throws {
    let scale = try #require(RulerScale(steps: 10, halfSteps: true))
    #expect(try JSONDecoder().decode(RulerScale.self, from: try JSONEncoder().encode(scale)) == scale)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RulerScale.self, from: Data("{\"steps\": 0, \"halfSteps\": false}".utf8))
    }
  }

  @Test func aMunicipalityNamesItsOwnPlaces() throws {
    let own = try RulerSettings(scale: .standard, contexts: [.home, RulerContext("club")])
    #expect(own.contexts.map(\.id) == ["home", "club"])
    #expect(throws: RulerSettings.Refused.noContexts) { try RulerSettings(scale: .standard, contexts: []) }
    #expect(throws: RulerSettings.Refused.sameContextTwice("home")) {
      try RulerSettings(scale: .standard, contexts: [.home, .school, .home])
    }
    #expect(throws: RulerSettings.Refused.contextWithoutName) {
      try RulerSettings(scale: .standard, contexts: [RulerContext(" ")])
    }
  }
}
