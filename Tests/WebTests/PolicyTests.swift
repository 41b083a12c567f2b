import CaseFile
import Testing

@testable import Web

@Suite struct PolicyTests {
  @Test func everyActionIsListedAndSoIsTheActionOfEveryRoute() {
    for action in Action.allCases { #expect(Policy.rules[action] != nil, "\(action)") }
  }

  @Test func aRouteOfAnActionThatNeedsACaseOpensOne() {
    for route in Routes.all {
      if case .relations = Policy.rules[route.action] {
        #expect(route.opensCase, "\(route.method) \(route.pattern) must be caseGet or casePost")
      }
    }
  }

  @Test func theAdministratorGetsToNoCase() {
    for action in Action.allCases {
      guard case .relations = Policy.rules[action] else { continue }
      for relation in Relation.allCases {
        #expect(Policy.decision(action, .administrator, relation) != .allowed, "\(action) \(relation)")
      }
    }
  }

  @Test func nobodyReadsARestrictedCaseThatTheyAreNotOnTheListOf() {
    for role in Role.allCases {
      for action in Action.allCases where action != .breakGlass {
        guard case .relations = Policy.rules[action] else { continue }
        #expect(Policy.decision(action, role, .restricted) != .allowed, "\(role) \(action)")
      }
    }
  }

  @Test func whoIsNotSignedInGetsOnlyWhatIsForAnybody() {
    let open = Action.allCases.filter { Policy.decision($0, nil) == .allowed }
    #expect(open == [.signIn, .readHelp, .chooseLanguage, .fetchAsset, .notify, .readInterface, .readHealth])
  }

  @Test func anActionOfACaseWithoutACaseIsRefused() {
    #expect(Policy.decision(.readCase, .leader) == .refused(.noCase))
  }

  @Test func breakingGlassIsForThoseWhoHaveNoOtherWay() {
    #expect(Policy.decision(.breakGlass, .caseworker, .outsider) == .allowed)
    #expect(Policy.decision(.breakGlass, .caseworker, .restricted) == .refused(.restricted))
    #expect(Policy.decision(.breakGlass, .leader, .restricted) == .allowed)
    #expect(Policy.decision(.breakGlass, .caseworker, .own) == .refused(.relation))
  }
}
