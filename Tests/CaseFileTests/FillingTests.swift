import CaseFile
import Testing

@Suite struct FillingTests {
  @Test func aBraceInAValueIsNoPlace() {
    #expect("Hej {a} og {b}!".filled { ["a": "{b}", "b": "Bo"][$0] } == "Hej {b} og Bo!")
  }

  @Test func whatHasNoValueStaysAsItIs() {
    #expect("{x} {".filled { _ in nil } == "{x} {")
    #expect("} {å}{ø}".filled { $0 == "ø" ? "" : nil } == "} {å}")
    #expect("uden pladser".filled { _ in "x" } == "uden pladser")
  }
}
