import Foundation
import Testing

@testable import CaseFile

struct AudienceTests {
  private let withheld = Audience.withheld(Withholding(.risk, reason: "Fare", until: "2024-06-01"))

  @Test func withholdingHasAnEnd() {
    #expect(withheld.isOpen(on: "2024-05-31") == false)
    #expect(withheld.isOpen(on: "2024-06-01") == false)
    #expect(withheld.isOpen(on: "2024-06-02"))
    #expect(withheld.withholding(on: "2024-06-01")?.ground == .risk)
    #expect(withheld.withholding(on: "2024-06-02") == nil)
  }

  @Test func theFamilyReadsByDefault() {
    #expect(Audience.family.isOpen(on: "2024-06-01"))
    #expect(Act.Filing(.child("a"), at: .unknown, ContactMade()).audience == .family)
  }

  @Test func codes() throws {
    #expect(try JSONDecoder().decode(Audience.self, from: JSONEncoder().encode(withheld)) == withheld)
  }
}
