import Testing

@testable import Measures

struct LadderCatalogueTests {
  @Test func theKindAloneSaysTheStepWhereThereIsOne() {
    let catalogue = LadderCatalogue()
    #expect(catalogue.step(of: "family-treatment") == .homeBased)
    #expect(catalogue.step(of: "early-help") == .preventive)
    #expect(catalogue.step(of: "placement") == nil)
    #expect(catalogue.steps(of: "placement") == [.kinOrNetwork, .fosterFamily, .institution])
    #expect(catalogue.step(of: "unknown") == nil)
  }

  @Test func theMunicipalitySetsItsOwn() {
    var catalogue = LadderCatalogue()
    catalogue.set(LadderPlace("respite", .preventive, source: "our own", sureness: .chosen))
    catalogue.set(LadderPlace("night-service", .homeBased, source: "our own", sureness: .chosen))
    #expect(catalogue.step(of: "respite") == .preventive)
    #expect(catalogue.step(of: "night-service") == .homeBased)
    #expect(!catalogue.kinds(on: .homeBased).contains("respite"))
    #expect(catalogue.places.count == LadderCatalogue.standard.count + 1)
  }

  @Test func sixStepsInTheNationalOrder() {
    #expect(LadderStep.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
    #expect(LadderStep.allCases.map(\.isAway) == [false, false, false, true, true, true])
    #expect(Set(LadderStep.allCases.map(\.key)).count == 6)
  }
}
