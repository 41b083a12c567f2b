import Testing

@testable import CaseFile

struct MarkerTests {
  @Test func theSamePersonIsTheSameHoweverWritten() {
    #expect(Marker(.parent, person: "a", relation: .mother).isSame(as: Marker(.parent, person: "a")))
    #expect(Marker(.professional, name: "Klasselærer").isSame(as: Marker(.professional, name: "klasselærer")))
    #expect(Marker(.child).isSame(as: Marker(.child)))
  }

  @Test func twoPersonsAreTwo() {
    #expect(!Marker(.parent, person: "a").isSame(as: Marker(.parent, person: "b")))
    #expect(!Marker(.parent).isSame(as: Marker(.parent, person: "b")))
    #expect(!Marker(.professional, name: "p:a").isSame(as: Marker(.professional, person: "a")))
  }
}
