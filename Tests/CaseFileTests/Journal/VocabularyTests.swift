import Foundation
import Testing

@testable import CaseFile

struct VocabularyTests {
  @Test func kindsAreUnique() {
    #expect(Set(Vocabulary.all.map { $0.kind }).count == Vocabulary.all.count)
    #expect(Vocabulary.byKind.count == Vocabulary.all.count)
  }

  @Test func thereIsASampleOfEveryKind() {
    #expect(Samples.all.map { type(of: $0).kind }.sorted() == Vocabulary.all.map { $0.kind }.sorted())
  }

  @Test(arguments: Samples.all.indices)
  func comesBackFromJSON(_ index: Int) throws {
    func roundTrip<C: Content>(_ content: C) throws {
      #expect(try JSONDecoder().decode(C.self, from: JSONEncoder().encode(content)) == content)
    }
    try roundTrip(Samples.all[index])
  }

  /// What was stored before a field came into being has only what every entry of the kind must have.
  @Test(arguments: Samples.all.indices)
  func readsWhatWasStoredWithoutTheOptionalFields(_ index: Int) throws {
    func strip<C: Content>(_ content: C) throws {
      var object = try #require(
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(content)) as? [String: Any])
      for child in Mirror(reflecting: content).children where Mirror(reflecting: child.value).displayStyle == .optional
      {
        object[child.label ?? ""] = nil
      }
      let old = try JSONDecoder().decode(C.self, from: JSONSerialization.data(withJSONObject: object))
      #expect(Mirror(reflecting: old).children.count == Mirror(reflecting: content).children.count)
      #expect(old.facts(at: .unknown).count == content.facts(at: .unknown).count)
    }
    try strip(Samples.all[index])
  }

  @Test(arguments: Samples.all.indices)
  func samplesAreFull(_ index: Int) throws {
    for child in Mirror(reflecting: Samples.all[index]).children {
      let mirror = Mirror(reflecting: child.value)
      #expect(mirror.displayStyle != .optional || mirror.children.count == 1, "\(child.label ?? "") is empty")
    }
  }

  @Test func oldEntriesOfTheMainKindsStillRead() throws {
    let received = try JSONDecoder().decode(
      NotificationReceived.self, from: Data(#"{"id": "n1", "from": "school", "was": "once here"}"#.utf8))
    #expect(received == NotificationReceived(id: "n1", from: .school))
    let decision = try JSONDecoder().decode(
      DecisionMade.self, from: Data(#"{"id": "d1", "about": "contact-break", "told": ["custody-holder"]}"#.utf8))
    #expect(decision == DecisionMade(id: "d1", about: .contactBreak, told: [.custodyHolder]))
    #expect(try JSONDecoder().decode(ContactMade.self, from: Data("{}".utf8)) == ContactMade())
  }

  @Test func everyFactIsToldByExactlyOneKindOfEntry() {
    var tellers: [FactKind: [String]] = [:]
    for content in Samples.all {
      for fact in content.facts(at: .unknown) { tellers[fact.kind, default: []].append(type(of: content).kind) }
    }
    for kind in FactKind.allCases { #expect(tellers[kind] == [kind.rawValue]) }
  }

  @Test func aFactHappenedWhenItsEntryDid() {
    for content in Samples.all {
      for fact in content.facts(at: .day("2024-05-01")) { #expect(fact.at == .day("2024-05-01")) }
    }
  }

  /// Free text stays in the file: the law is told of it only where a paragraph asks whether a reason was given.
  @Test func theLawIsToldNoFreeText() {
    let allowed: Set<String> = ["reason", "ground", "provision", "duty", "why", "to", "about"]
    for content in Samples.all {
      for fact in content.facts(at: .unknown) {
        let texts = Set(fact.details.keys.filter { fact.text($0) == $0 })
        #expect(texts.isSubset(of: allowed), "\(fact.kind.rawValue) tells \(texts.subtracting(allowed))")
      }
    }
  }
}
