import Testing

@testable import Measures

struct BundledTests {
  @Test func everyInstrumentIsThere() {
    let names = [
      "cors", "csrs", "gas", "gbo", "gsrs", "modelinjer", "ors", "score-15", "srs", "trivselslinjer", "who-5", "ycors",
      "ycsrs",
    ]
    #expect(bundled.instruments.map(\.id) == names)
  }

  @Test func packsHaveNoFaults() {
    for instrument in bundled.instruments { #expect(instrument.faults() == [], "\(instrument.id)") }
  }

  /// Words in the project are our own alone.
  @Test func onlyOurOwnWordsAreHere() throws {
    #expect(Set(bundled.texts.map(\.instrument.id)) == ["trivselslinjer", "modelinjer"])
    for bytes in try PackFiles.files(in: "instruments") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("\"text\"") && !text.contains("\"instruction\""))
    }
  }

  @Test func ourWordsFitTheirLinesInBothLanguages() throws {
    for texts in bundled.texts {
      #expect(texts.faults(for: try instrument(texts.instrument.id)) == [], "\(texts.title)")
      #expect(texts.items.allSatisfy { $0.low != nil && $0.high != nil })
    }
    for (language, title) in [("da", "Trivselslinjer for børn"), ("en", "Wellbeing lines for children")] {
      let reference = try instrument("trivselslinjer").reference
      #expect(bundled.texts(reference, group: "child", language: language)?.title == title)
      #expect(bundled.texts(reference, group: "from-13", language: language)?.group == nil)
    }
  }

  @Test(arguments: [
    ("ors", 18, Viewpoint.own, "adult"), ("ors", 17, .own, "youth"), ("ors", 13, .other, "youth-seen-by-other"),
    ("cors", 12, .own, "child"), ("cors", 6, .other, "child-seen-by-other"), ("ycors", 5, .own, "small-child"),
  ])
  func theGroupFollowsAgeAndViewpoint(_ id: String, _ age: Int, _ view: Viewpoint, _ group: String) throws {
    #expect(try instrument(id).group(age: age, view: view)?.id == group)
  }

  @Test(arguments: [("ors", 12), ("cors", 5), ("cors", 13), ("ycors", 6), ("who-5", 8), ("score-15", 7)])
  func thereIsNoGroupOutsideTheAges(_ id: String, _ age: Int) throws {
    #expect(try instrument(id).group(age: age, view: .own) == nil)
  }

  @Test func anUnknownAgeIsOnlyEnoughWhereAgeDoesNotMatter() throws {
    #expect(try instrument("ors").group(age: nil, view: .own) == nil)
    #expect(try instrument("gas").group(age: nil, view: .own)?.id == "all")
  }

  /// The field disagrees on the child's border and on what is reliable: both stand, and which of them is chosen.
  @Test func disputedFiguresCarryWhatOthersSay() throws {
    let child = try #require(try instrument("cors").group(age: 8, view: .own))
    #expect(child.cutOff?.value == 28)
    #expect(child.cutOff?.others?.map(\.value) == [32])
    #expect(child.cutOff?.others?.first?.sureness == .unconfirmed)
    #expect(child.reliableChange?.value == 10)
    #expect(child.cutOff?.isDisputed == true)
  }

  @Test func ourOwnLinesHaveNoBorders() throws {
    for group in try instrument("trivselslinjer").groups {
      #expect(group.cutOff == nil && group.reliableChange == nil && group.bands == nil)
    }
  }

  @Test func whatFitsASixYearOld() {
    #expect(
      bundled.fitting(age: 6, view: .own).map(\.id) == ["cors", "csrs", "gas", "gbo", "modelinjer", "trivselslinjer"])
  }
}
