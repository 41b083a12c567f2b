import Testing

@testable import Kinship

@Suite struct GenogramTests {
  private func check(_ tree: FamilyTree, _ centre: KinID, _ what: Comment) -> KinLayout {
    let layout = Genogram(of: tree, centre: centre).layout
    let rules = Rules(tree, layout)
    #expect(rules.lost.isEmpty, what)
    #expect(layout.overlaps == 0, what)
    #expect(rules.partedCouples.isEmpty, what)
    #expect(rules.brokenSiblings.isEmpty, what)
    #expect(rules.notBelow.isEmpty, what)
    return layout
  }

  @Test(arguments: 0..<80)
  func rulesHoldForMadeFamilies(seed: Int) {
    let (tree, child) = Made.family(UInt64(seed))
    let layout = check(tree, child, "seed \(seed)")
    #expect(layout.node(child)?.column == 0)
    #expect(layout.node(child)?.symbol.marks.contains(.index) == true)
    let hasOthers = layout.lines.contains { if case .otherParent = $0.kind { true } else { false } }
    if !hasOthers { #expect(layout.crossings == 0, "seed \(seed)") }
    #expect(Genogram(of: tree, centre: child).layout == layout, "the same twice")
  }

  @Test func anybodyCanBeTheCentre() {
    let (tree, _) = Made.family(7)
    for one in tree.relatives {
      let layout = check(tree, one.id, "centre \(one.id.rawValue)")
      #expect(layout.node(one.id)?.row == 0)
      #expect(layout.table.first?.person == one.id)
    }
  }

  @Test func anAddedPersonMovesTheOthersLessThanAColumn() {
    for seed in 0..<40 {
      let (tree, child) = Made.family(UInt64(seed))
      var made = Made(UInt64(seed) + 1000)
      made.tree = tree
      made.grow()
      let before = Genogram(of: tree, centre: child).layout
      let after = Genogram(of: made.tree, centre: child, then: before).layout
      #expect(after.movement(from: before) < 1, "seed \(seed): \(after.movement(from: before))")
      #expect(after.overlaps == 0, "seed \(seed)")
      #expect(Rules(made.tree, after).partedCouples.isEmpty, "seed \(seed)")
      #expect(Rules(made.tree, after).brokenSiblings.isEmpty, "seed \(seed)")
    }
  }

  @Test(.enabled(if: Outside.isThere), arguments: ["royal92.ged", "washington.ged"])
  func rulesHoldForRealFamilies(name: String) throws {
    let tree = GedcomReading(try Outside.bytes(name)).tree
    let centre = try #require(tree.relatives.first).id
    let layout = check(tree, centre, "\(name)")
    #expect(layout.crossings == 0)
    #expect(layout.width < Double(layout.fullestRow) + 0.01, "no wider than the fullest row")
  }

  @Test func aDrawingIsNotMuchWiderThanItsFullestRow() {
    for seed in 0..<80 {
      let (tree, child) = Made.family(UInt64(seed))
      let layout = Genogram(of: tree, centre: child).layout
      let room = layout.width - Double(layout.fullestRow)
      #expect(room < 1, "seed \(seed): \(layout.width), fullest row \(layout.fullestRow)")
    }
  }

  @Test func whoWouldStandBeyondAWallStandsAtIt() {
    let wish = [-5.0, -4.5, 0, 9]
    let weight = [1.0, 1, 1, 1]
    #expect(fit(wish, weight, gap: 1) == [-5.25, -4.25, 0, 9])
    #expect(fit(wish, weight, gap: 1, within: -2...3) == [-2, -1, 0, 3])
    #expect(fit(wish, weight, gap: 1, within: -2...0) == [-2, -1, 0, 1], "a full row takes the room it needs")
  }

  @Test func partnersInTheOrderOfTimeWithTheChildrenBetween() throws {
    var tree = FamilyTree(
      [
        Relative("M", gender: .man, birth: .on(1970)), Relative("W1", gender: .woman), Relative("W2", gender: .woman),
        Relative("W3", gender: .woman), Relative("C1", birth: .on(1991)), Relative("C2", birth: .on(2001)),
        Relative("C3", birth: .on(2011)),
      ],
      partnerships: [
        Partnership("M", "W2", .divorced, .on(2000)), Partnership("M", "W1", .divorced, .on(1990)),
        Partnership("M", "W3", .married, .on(2010)),
      ])
    tree.add("C1", of: ["M", "W1"])
    tree.add("C2", of: ["M", "W2"])
    tree.add("C3", of: ["M", "W3"])
    let layout = check(tree, "C2", "three wives")
    #expect(layout.crossings == 0)
    let order = layout.nodes.filter { $0.row == -1 }.sorted { $0.column < $1.column }.map(\.person)
    #expect(order == ["W1", "M", "W2", "W3"])
    let over = try #require(layout.lines.first { Set($0.between) == ["M", "W3"] })
    #expect(over.points.count == 4, "over the one between")
    let divorced = try #require(
      layout.lines.first { Set($0.between) == ["M", "W1"] && $0.kind == .partnership(.divorced) })
    #expect(divorced.slashes == 2 && divorced.mark != nil)
  }

  @Test func twinsHangFromOnePoint() throws {
    var tree = FamilyTree([
      Relative("A", gender: .woman), Relative("B", gender: .man), Relative("X", birth: .on(2010, 5, 1)),
      Relative("Y", birth: .on(2012)), Relative("Z", birth: .on(2010, 5, 1)),
    ])
    for child in ["X", "Y", "Z"] as [KinID] { tree.add(child, of: ["A", "B"]) }
    tree.siblings = [SiblingSet(.identical, ["X", "Z"])]
    let layout = check(tree, "X", "twins")
    let legs = layout.lines.filter { $0.kind == .twin }
    #expect(legs.count == 2 && legs[0].points[0] == legs[1].points[0])
    #expect(layout.lines.contains { $0.kind == .identical })
    let (x, z, y) = (try #require(layout.node("X")), try #require(layout.node("Z")), try #require(layout.node("Y")))
    #expect(x.column < z.column && z.column < y.column)
  }

  @Test func adoptedAreDashedAndFosterChildrenDotted() throws {
    var tree = FamilyTree(["A", "B", "Own", "Adopted", "Foster"].map { Relative(KinID($0)) })
    tree.add("Own", of: ["A", "B"])
    tree.parents += ["A", "B"].flatMap {
      [ParentLink("Adopted", $0, .adoptive), ParentLink("Foster", $0, .foster)]
    }
    let layout = check(tree, "Own", "three kinds of children")
    let strokes = layout.lines.compactMap { line -> String? in
      guard case .child = line.kind else { return nil }
      return "\(line.between[0].rawValue) \(line.stroke.rawValue)"
    }
    #expect(Set(strokes) == ["Own solid", "Adopted dashed", "Foster dotted"])
    #expect(layout.node("Adopted")?.symbol.marks.contains(.adopted) == true)
  }

  @Test func halfSiblingsWhoseOtherParentNobodyNamedAreJoinedByALine() throws {
    var tree = FamilyTree(["M", "F", "C", "H"].map { Relative(KinID($0)) })
    tree.add("C", of: ["M", "F"])
    tree.siblings = [SiblingSet(.half, ["C", "H"])]
    let layout = check(tree, "C", "a half sibling")
    let line = try #require(layout.lines.first { $0.kind == .siblings })
    #expect(line.stroke == .dashed && Set(line.between) == ["C", "H"])
    #expect(layout.node("H")?.row == 0)
    #expect(layout.table.first { $0.person == "H" }?.relation == .halfSibling)
    #expect(layout.crossings == 0)
    // Once it is known which parent they share, that says it.
    tree.add("H", of: ["M"])
    #expect(!check(tree, "C", "the same mother").lines.contains { $0.kind == .siblings })
  }

  @Test func cousinsWhoMarryStandTwice() {
    var tree = FamilyTree(["G", "H", "A", "B", "PA", "PB", "X", "Y", "K"].map { Relative(KinID($0)) })
    tree.add("A", of: ["G", "H"])
    tree.add("B", of: ["G", "H"])
    tree.add("X", of: ["A", "PA"])
    tree.add("Y", of: ["B", "PB"])
    tree.add("K", of: ["X", "Y"])
    for one in tree.relatives { _ = check(tree, one.id, "cousins, \(one.id.rawValue)") }
  }

  @Test func falseDescentIsDrawnAllTheSame() {
    var tree = FamilyTree(["A", "B", "C"].map { Relative(KinID($0)) })
    tree.add("A", of: ["B"])
    tree.add("B", of: ["C"])
    tree.add("C", of: ["A"])
    tree.add("A", of: ["A"])
    tree.partnerships = [Partnership("A", "A", .married), Partnership("A", "nobody", .married)]
    let layout = Genogram(of: tree, centre: "B").layout
    #expect(Rules(tree, layout).lost.isEmpty)
    #expect(layout.overlaps == 0)
    #expect(Genogram(of: FamilyTree(), centre: "A").layout.nodes.isEmpty)
  }

  @Test func aVeryLongLineDoesNotExhaustTheStack() {
    var tree = FamilyTree((0..<3000).map { Relative(KinID("L\($0)")) })
    for at in 1..<3000 { tree.add(KinID("L\(at)"), of: [KinID("L\(at - 1)")]) }
    let layout = Genogram(of: tree, centre: "L1500").layout
    #expect(Rules(tree, layout).lost.isEmpty)
  }

  @Test func householdsAreEnclosedWithoutStrangers() {
    var tree = FamilyTree([
      Relative("M", gender: .woman), Relative("F", gender: .man), Relative("C", birth: .on(2010)),
      Relative("D", birth: .on(2012)),
    ])
    tree.add("C", of: ["F", "M"])
    tree.add("D", of: ["F", "M"])
    tree.households = [Household("Mother", ["M", "C", "D"])]
    let layout = Genogram(of: tree, centre: "C").layout
    #expect(layout.outlines.map(\.members) == [["M", "C", "D"]])
    let father = layout.node("F")?.column ?? 0
    let top = layout.outlines[0].ring.filter { $0.y < -0.5 }.map(\.x)
    #expect(top.allSatisfy { $0 > father })
  }
}
