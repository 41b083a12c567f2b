import CaseFile
import Law
import Testing

@testable import Demo

/// The demo department keeps the law as departments do: mostly, and not always.
@Suite struct LawfulnessTests {
  @Test func mostDutiesAreMetAndSomeAreNot() throws {
    let now = DanishTime.instant(try #require(Day("2026-03-16")), hour: 9)
    let department = DemoDepartment(material: try Material.bundled(), size: .small(cases: 150), now: now)
    let engine = Engine(rules: try RuleSet.bundled(), setting: Setting())
    var met: [DutyName: Int] = [:]
    var broken: [DutyName: Int] = [:]
    for (id, entries) in entries(of: department) {
      for duty in engine.duties(of: CaseFacts(CaseFile(id: id, entries: entries)), asOf: now) {
        if duty.verdict == .met { met[duty.id, default: 0] += 1 }
        if duty.verdict == .broken { broken[duty.id, default: 0] += 1 }
      }
    }
    let shares = DutyName.allCases.compactMap { name -> (DutyName, Int, Int)? in
      let all = met[name, default: 0] + broken[name, default: 0]
      return all >= 30 ? (name, met[name, default: 0] * 100 / all, all) : nil
    }
    #expect(shares.count >= 8)
    for (name, share, all) in shares {
      #expect(share >= 55, "\(name.rawValue): \(share) % of \(all)")
    }
    #expect(broken.values.reduce(0, +) > 20)
  }

  private func entries(of department: DemoDepartment) -> [CaseID: [Entry]] {
    var entries: [CaseID: [Entry]] = [:]
    for act in department.acts {
      for filing in act.filings {
        guard case .child(let id) = filing.stream else { continue }
        entries[id, default: []].append(
          Entry(
            stream: filing.stream, sequence: entries[id, default: []].count + 1, act: act.id,
            happenedAt: filing.happenedAt, recordedAt: act.recordedAt, actor: act.actor, audience: filing.audience,
            kind: type(of: filing.content).kind, content: filing.content))
      }
    }
    return entries
  }
}
