import Testing

@testable import Kinship

@Suite struct KinTableTests {
  private static let tree: FamilyTree = {
    let ids = "C S H F M SF SS FF FM U UW COUS COUS2 GG W K A FO"
    var tree = FamilyTree(ids.split(separator: " ").map { Relative(KinID($0)) })
    tree.add("C", of: ["F", "M"])
    tree.add("S", of: ["F", "M"])
    tree.add("H", of: ["M", "SF"])
    tree.add("SS", of: ["SF"])
    tree.add("F", of: ["FF", "FM"])
    tree.add("U", of: ["FF", "FM"])
    tree.add("COUS", of: ["U", "UW"])
    tree.add("COUS2", of: ["COUS"])
    tree.add("FF", of: ["GG"])
    tree.add("K", of: ["C", "W"])
    tree.add("A", of: ["C"], .adoptive)
    tree.add("C", of: ["FO"], .foster)
    tree.partnerships = [
      Partnership("M", "SF", .married), Partnership("U", "UW", .married), Partnership("C", "W", .divorced),
    ]
    return tree
  }()

  @Test(arguments: [
    ("C", "centre"), ("S", "sibling"), ("H", "half-sibling"), ("F", "parent"), ("SF", "step-parent"),
    ("SS", "step-sibling"), ("FF", "grandparent"), ("U", "aunt-or-uncle"), ("UW", "by-marriage"),
    ("COUS", "cousin-1-0"), ("COUS2", "cousin-1-1"), ("GG", "great-grandparent"), ("W", "former-partner"),
    ("K", "child"), ("A", "child"), ("FO", "parent-foster"),
  ])
  func everybodyIsSomethingToTheCentre(id: String, key: String) {
    let table = Genogram(of: Self.tree, centre: "C").layout.table
    #expect(table.first { $0.person == KinID(id) }?.relation.key == key)
  }

  @Test func tiesAreSaidFromBothSides() {
    let table = Genogram(of: Self.tree, centre: "C").layout.table
    #expect(
      table.first { $0.person == "C" }?.facts.contains(.init(key: "parent-foster", others: ["FO"], value: nil)) == true)
    #expect(table.first { $0.person == "FO" }?.facts == [.init(key: "child-foster", others: ["C"], value: nil)])
    #expect(table.count == Self.tree.relatives.count)
  }
}
