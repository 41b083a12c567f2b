import CaseFile
import Testing

@testable import Web

@Suite struct PlaceTests {
  private let entry = Place<Two<CaseID, ActID>>("sag/*/indfoersel/*")

  @Test func aLinkAndItsRouteAgree() {
    let address = entry(CaseID(rawValue: "a1"), ActID(rawValue: "b2"))
    #expect(address.path == "/sag/a1/indfoersel/b2")
    #expect(entry.argument(of: ["sag", "a1", "indfoersel", "b2"])?.second.rawValue == "b2")
    #expect(entry.argument(of: ["sag", "a1", "andet", "b2"]) == nil)
    #expect(entry.argument(of: ["sag", "a1"]) == nil)
  }

  @Test(arguments: ["", "a b", "../x", ".x", "æ", "a/b", String(repeating: "a", count: 81)])
  func whatIsNoIDIsNoAddress(_ text: String) {
    #expect(CaseID(parts: [text]) == nil)
  }

  @Test func aViewAndAnElement() {
    let address = Places.day().with("vis", "alle").with("vis", "uge").at("i-dag")
    #expect(address.path == "/min-dag?vis=uge#i-dag")
  }
}
