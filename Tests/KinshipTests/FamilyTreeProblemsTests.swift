import Testing

@testable import Kinship

@Suite struct FamilyTreeProblemsTests {
  private func keys(_ tree: FamilyTree) -> [KinProblem.Key] { tree.problems().map(\.key) }

  private let pair = FamilyTree(
    [Relative("P", gender: .woman, birth: .on(1980)), Relative("C", birth: .on(2010))],
    parents: [ParentLink("C", "P")])

  @Test func aSoundFamilyHasNone() { #expect(pair.problems().isEmpty) }

  @Test func aParentYoungerThanTheChild() {
    var tree = pair
    tree.relatives[0].birth = .on(2011)
    let problem = tree.problems()[0]
    #expect(problem.key == .parentBornAfterChild && problem.weight == .impossible && problem.about == ["P", "C"])
    #expect(problem.values == ["parent": "2011", "child": "2010"])
    tree.parents[0].kind = .step
    #expect(tree.problems().isEmpty, "a step-parent may be younger")
  }

  @Test func agesThatAreRare() {
    var tree = pair
    tree.relatives[0].birth = .on(2000)
    #expect(keys(tree) == [.parentTooYoung])
    tree.relatives[0].birth = .on(1940)
    #expect(keys(tree) == [.motherTooOld])
    tree.relatives[0].birth = .on(1980)
    tree.relatives[0].death = .on(2009)
    #expect(keys(tree) == [.parentDiedBefore])
    tree.relatives[0].gender = .man
    #expect(tree.problems().isEmpty, "a father may die before the birth")
  }

  @Test func ringsOfDescent() {
    var tree = FamilyTree(["A", "B", "C", "D"].map { Relative(KinID($0)) })
    tree.add("A", of: ["B"])
    tree.add("B", of: ["C"])
    tree.add("C", of: ["A"])
    tree.add("D", of: ["A", "D"])
    #expect(tree.problems().filter { $0.key == .ownAncestor }.map(\.about) == [["A", "B", "C"]])
    #expect(tree.problems().filter { $0.key == .ownParent }.map(\.about) == [["D"]])
  }

  @Test func datesThatCannotBe() {
    let tree = FamilyTree([
      Relative("A", birth: .on(2023, 2, 30)), Relative("B", birth: .on(1990), death: .on(1980)),
      Relative("C", birth: .on(1800), death: .on(1990)), Relative("A"),
    ])
    #expect(keys(tree) == [.sameIdentity, .dateImpossible, .diedBeforeBorn, .tooOld])
  }

  @Test func mothersAndParentsTooMany() {
    var tree = FamilyTree(["C", "M", "N", "O"].map { Relative(KinID($0)) })
    tree.parents = ["M", "N", "O"].map { ParentLink("C", KinID($0), gaveBirth: $0 != "O") }
    #expect(keys(tree) == [.twoBirthMothers, .moreThanTwoBiological])
  }

  @Test func moreParentsThanAreSaidToBeWhat() {
    var tree = FamilyTree(["C", "M", "F", "X"].map { Relative(KinID($0)) })
    tree.parents = [ParentLink("C", "M", .unspecified), ParentLink("C", "F", .unspecified), ParentLink("C", "X")]
    let problem = tree.problems().first
    #expect(problem?.key == .moreThanTwoParents && problem?.weight == .doubtful)
    #expect(problem?.about == ["C", "M", "F", "X"])
    tree.parents[1].kind = .adoptive
    #expect(tree.problems().isEmpty)
  }

  @Test func couplesOfParentAndChildAreAsked() {
    var tree = pair
    tree.relatives.append(Relative("G"))
    tree.add("P", of: ["G"])
    tree.partnerships = [Partnership("G", "C", .married, .on(2040))]
    #expect(keys(tree) == [.partneredInLine])
    #expect(tree.problems().first?.weight == .doubtful)
    tree.parents.removeAll { $0.child == "C" }
    tree.parents.append(ParentLink("C", "P", .foster))
    #expect(tree.problems().isEmpty, "no line goes through foster care")
  }

  @Test func aCoupleOfSomebodyUnder15IsAsked() {
    var tree = pair
    tree.relatives.append(Relative("X", birth: .on(1990)))
    tree.partnerships = [Partnership("X", "C")]
    #expect(tree.problems().isEmpty, "nobody knows when, nor what day it is")
    #expect(tree.problems(on: .on(2024, 6, 1)).map(\.key) == [.partneredAsChild])
    #expect(tree.problems(on: .on(2026, 6, 1)).isEmpty)
    tree.partnerships = [Partnership("X", "C", .dating, .on(2022))]
    let problem = tree.problems(on: .on(2026, 6, 1)).first
    #expect(problem?.about == ["C", "X"] && problem?.values == ["birth": "2010"])
  }

  @Test func couplesAndTheirSteps() {
    var tree = FamilyTree([Relative("A", birth: .on(1980)), Relative("B", birth: .on(1981))])
    tree.partnerships = [
      Partnership("A", "B", [.init(.married, .on(1970)), .init(.divorced, .on(1960))]), Partnership("A", "A"),
    ]
    #expect(
      keys(tree) == [
        .partneredBeforeBorn, .partneredBeforeBorn, .partneredBeforeBorn, .partneredBeforeBorn, .stepsOutOfOrder,
        .ownPartner,
      ])
  }

  @Test func twinsWhoCannotBe() {
    var tree = FamilyTree([
      Relative("A", birth: .on(2000, 1, 1), assigned: .male), Relative("B", birth: .on(2001), assigned: .female),
      Relative("M", gender: .woman), Relative("N", gender: .woman),
    ])
    tree.parents = [ParentLink("A", "M"), ParentLink("B", "N")]
    tree.siblings = [SiblingSet(.identical, ["A", "B"])]
    #expect(keys(tree) == [.twinsBornApart, .twinsOfDifferentMothers, .identicalTwinsDiffer])
  }

  @Test func endsBeforeStartsAndStrangers() {
    var tree = pair
    tree.custodies = [Custody(over: "C", holder: "X", .sole, from: .on(2012), until: .on(2011))]
    #expect(keys(tree) == [.unknownPerson, .endBeforeStart])
  }
}
