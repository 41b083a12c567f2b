import Foundation
import Testing

@testable import Kinship

@Suite struct NetworkMapTests {
  private func map(_ count: Int, seed: UInt64) -> NetworkMap {
    var dice = Dice(state: seed)
    let sectors = NetworkMap.Sector.allCases
    return NetworkMap(
      of: "child", by: "child",
      (0..<count).map { .init(KinID("N\($0)"), "N\($0)", sectors[dice.below(5)], ring: 1 + dice.below(3)) })
  }

  @Test(arguments: [1, 2, 5, 12, 30, 80, 200])
  func nobodyOverlapsAndEverybodyIsInTheirPlace(count: Int) {
    for seed in 0..<10 {
      let map = map(count, seed: UInt64(seed))
      let layout = NetworkLayout(map)
      #expect(layout.spots.count == count)
      #expect(layout.leastDistance ?? 1 >= NetworkLayout.size)
      for (mark, spot) in map.marks.map({ ($0, layout.spot($0.person)) }) {
        guard let spot, let slice = layout.slices.first(where: { $0.sector == mark.sector }) else {
          Issue.record("\(mark.person) has no place")
          continue
        }
        #expect(slice.from < spot.angle && spot.angle < slice.until)
        let radius = (spot.point.x * spot.point.x + spot.point.y * spot.point.y).squareRoot()
        #expect(radius < layout.radii[mark.ring - 1])
        #expect(mark.ring == 1 || radius > layout.radii[mark.ring - 2])
      }
    }
  }

  @Test func oneMoreMovesNobodyWhileThereIsRoom() {
    var map = NetworkMap(of: "child", by: "child", [.init("A", "A", .friends, ring: 2)])
    let before = NetworkLayout(map)
    map.marks.append(.init("B", "B", .friends, ring: 2))
    let after = NetworkLayout(map)
    #expect(after.spot("A") == before.spot("A"))
    #expect(after.spot("B") != nil && after.spot("B")?.point != after.spot("A")?.point)
  }

  @Test func whatCannotBeIsSaidAndDrawnAllTheSame() {
    let map = NetworkMap(
      of: "child", by: "mother",
      [.init("A", "A", .kin, ring: 9), .init("A", "A again", .kin, ring: 1), .init("child", "me", .family, ring: 1)])
    #expect(map.problems().map(\.key) == [.noSuchRing, .twice, .isTheChild])
    let layout = NetworkLayout(map)
    #expect(layout.spots.map(\.ring) == [3])
  }

  @Test func mapsAreCompared() {
    let child = NetworkMap(
      of: "child", by: "child",
      [
        .init("teacher", "Ida", .schoolAndLeisure, ring: 1), .init("gran", "Farmor", .kin, ring: 1),
        .init("dog-walker", "Bo", .friends, ring: 2), .init("uncle", "Per", .kin, ring: 2),
      ])
    let mother = NetworkMap(
      of: "child", by: "mother",
      [
        .init("gran2", "Svigermor", .kin, ring: 3), .init("uncle", "Per", .kin, ring: 2),
        .init("dog-walker", "Bo", .professionals, ring: 2), .init("aunt", "Eva", .kin, ring: 1),
      ])
    var tree = FamilyTree([Relative("gran"), Relative("gran2")])
    tree.merge("gran2", into: "gran")
    let comparison = NetworkComparison(child, mother, in: tree)
    #expect(comparison.onlyFirst.map(\.person) == ["teacher"])
    #expect(comparison.onlySecond.map(\.person) == ["aunt"])
    #expect(comparison.moved.map(\.person) == ["gran", "dog-walker"])
    #expect(comparison.moved[0].nearer == -2 && comparison.moved[1].changesSector)
    #expect(comparison.same == ["uncle"])
  }

  @Test func turnsAreSinesAndCosines() {
    for step in -40...40 {
      let angle = Double(step) / 37
      #expect(abs(turn(angle).sine - sin(angle * 2 * .pi)) < 1e-6)
      #expect(abs(turn(angle).cosine - cos(angle * 2 * .pi)) < 1e-6)
    }
  }
}
