import Testing

@testable import Kinship

@Suite struct MergeTests {
  private let tree = FamilyTree(
    [
      Relative("A", "Anna", gender: .woman), Relative("A2", birth: .on(1980)), Relative("C"), Relative("D"),
      Relative("F", gender: .man),
    ],
    parents: [ParentLink("C", "A"), ParentLink("D", "A2"), ParentLink("C", "A2")],
    partnerships: [Partnership("A", "F", .married, .on(2000)), Partnership("F", "A2", .divorced, .on(2010))],
    households: [Household("Home", ["A", "A2", "C"])], bonds: [Bond("A", "A2", .close), Bond("A2", "C", .distant)])

  @Test func theTwoAreOneInAllThatIsSaid() {
    var tree = tree
    tree.merge("A2", into: "A")
    let one = tree.resolved
    #expect(one.relatives.map(\.id) == ["A", "C", "D", "F"])
    #expect(one["A"] == Relative("A", "Anna", gender: .woman, birth: .on(1980)))
    #expect(one.parents == [ParentLink("C", "A"), ParentLink("D", "A")])
    #expect(one.partnerships == [Partnership("A", "F", [.init(.married, .on(2000)), .init(.divorced, .on(2010))])])
    #expect(one.households[0].members() == ["A", "C"])
    #expect(one.bonds == [Bond("A", "C", .distant)])
  }

  @Test func takenBackExactlyAlsoAfterMoreWasWritten() {
    var merged = tree
    merged.merge("A2", into: "A")
    merged.add(Relative("E"))
    merged.add("E", of: ["A2"])
    #expect(merged.resolved.parents.last == ParentLink("E", "A"))
    let isBack = merged.unmerge("A2", from: "A")
    #expect(isBack)
    var plain = tree
    plain.add(Relative("E"))
    plain.add("E", of: ["A2"])
    #expect(merged == plain && merged.resolved == plain)
    let again = merged.unmerge("A2", from: "A")
    #expect(!again)
  }

  @Test func chainsAndNonsense() {
    var tree = tree
    let done = [
      tree.merge("A2", into: "A"), tree.merge("A", into: "F"), tree.merge("F", into: "A2"),
      tree.merge("nobody", into: "A"),
    ]
    #expect(done == [true, true, false, false], "they are one already; nobody is nobody")
    #expect(tree.canonical("A2") == "F")
    #expect(tree.resolved.relatives.map(\.id) == ["F", "C", "D"])
    #expect(tree.resolved.partnerships.isEmpty)
  }

  @Test func disagreementIsAsked() {
    var tree = tree
    tree.relatives[0].birth = .on(1975)
    tree.merge("A2", into: "A")
    let problem = tree.problems().first { $0.key == .mergeDisagrees }
    #expect(problem?.values == ["field": "birth", "duplicate": "1980", "kept": "1975"])
  }

  @Test func theDrawingShowsOne() {
    var tree = tree
    tree.merge("A2", into: "A")
    let layout = Genogram(of: tree, centre: "A2").layout
    #expect(layout.centre == "A" && layout.node("A2") == nil && layout.nodes.count == 4)
  }
}
