import Foundation
import Testing

@testable import CaseFile

struct NoLongerHoldsTests {
  /// The kinds and their fields live for ever: what was written before the three became one piece still reads.
  @Test(arguments: ["ruler.note-closed", "safety-map.ended", "safety-plan.ended"])
  func whatWasWrittenStillReads(_ kind: String) throws {
    let type = try #require(Vocabulary.byKind[kind])
    let stored = Data(#"{"for":"a1","meeting":"m1","why":"Sara er flyttet"}"#.utf8)
    let content = try JSONDecoder().decode(type, from: stored)
    #expect((content as? any MadeInMeeting)?.meeting == MeetingID(rawValue: "m1"))
    #expect(content.passages.map(\.text) == ["Sara er flyttet"])
    #expect(content.passages.map(\.heading) == ["entry.\(kind).why"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(content) == stored)
  }

  @Test func twoWhoEndTheSameDisagreeAndTwoWhoEndDifferentThingsDoNot() {
    #expect(RulerNoteClosed.disagreesWith == ["ruler.note-closed"])
    #expect(SafetyEnded.disagreesWith == ["safety-map.ended", "safety-map.reworded"])
    #expect(SafetyAgreementEnded(for: "a1").disagreesAbout == "a1")
  }
}
