import CaseFile
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// Every route of the table, with whatever anybody might send. `FUZZ_SEED` plays one run again; `FUZZ_REQUESTS` makes it
/// longer.
@Suite struct FuzzTests {
  static let seed =
    ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...999_999)
  static let requests = ProcessInfo.processInfo.environment["FUZZ_REQUESTS"].flatMap(Int.init) ?? 1_600
  /// Each department is fuzzed so long, and then there is a new one.
  static let each = 400

  @Test func noRouteFailsWhateverIsSent() async throws {
    print("FUZZ_SEED=\(Self.seed) FUZZ_REQUESTS=\(Self.requests)")
    var seen: Set<String> = []
    let all = Set(Routes.all.map { "\($0.method) \($0.pattern)" })
    let rounds = max(1, Self.requests / Self.each)
    for round in 0..<rounds {
      let bench = try await Bench()
      try await bench.seedFamily()
      for number in 1...4 { try await bench.notify("n\(number)", hoursAgo: number * 9) }
      let fuzzer = Fuzzer(bench, seed: Self.seed &+ UInt64(round))
      let before = seen
      let app = Application(router: buildRouter(bench.services))
      nonisolated(unsafe) let hands = fuzzer
      try await app.test(.router) { client in
        try await hands.run(min(Self.each, Self.requests)) { Browser(client: client) }
        if round == rounds - 1 { try await hands.reachRest(of: all.subtracting(before).subtracting(hands.seen)) }
      }
      seen.formUnion(fuzzer.seen)
      print("round \(round): \(fuzzer.statuses.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })")
      #expect(try await bench.archive.verify().problems == [], "FUZZ_SEED=\(Self.seed) round \(round)")
      try await everyActIsWhole(bench)
      // The log has none of what anybody typed.
      #expect(!bench.log.text.contains("Fuzz-"))
      #expect(fuzzer.statuses.keys.contains(200) && fuzzer.statuses.keys.contains(303))
    }
    #expect(all.subtracting(seen).isEmpty, "FUZZ_SEED=\(Self.seed): not reached: \(all.subtracting(seen).sorted())")
  }

  /// What belongs together was filed together.
  private func everyActIsWhole(_ bench: Bench) async throws {
    let trace = Trace(reader: .system, .house, .house, at: bench.now)
    for line in try await bench.archive.notifications(NotificationFilter()) {
      let entries = try await bench.archive.read(.intake(line.row.id), trace: trace)
      for entry in entries {
        guard let link = entry.content as? NotificationLinked else { continue }
        let inCase = try await bench.archive.read(.child(link.casefile), trace: trace)
        #expect(inCase.contains { $0.act == entry.act && $0.content is NotificationReceived })
        #expect(inCase.first?.content is CaseOpened)
      }
    }
    for line in try await bench.archive.openCases() {
      #expect(try await bench.archive.cases(ofChild: line.row.child).count { $0.row.closedOn == nil } == 1)
    }
    for person in [Bench.ida, Bench.emil, Bench.anna, Bench.ole] {
      for entry in try await bench.archive.read(.person(person), trace: trace) {
        guard let relation = entry.content as? RelationshipRecorded else { continue }
        let other = try await bench.archive.read(.person(relation.other), trace: trace)
        #expect(other.contains { $0.act == entry.act && ($0.content as? RelationshipRecorded)?.other == person })
      }
    }
  }
}
