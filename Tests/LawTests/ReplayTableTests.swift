import CaseFile
import Testing

@testable import Law

@Suite struct ReplayTableTests {
  static func replay(_ country: String = "DK") throws -> Replay {
    let text = """
      id: late
      title: Assessed too late
      source: {authority: A, document: B}
      basis: statute
      country: \(country)
      judged-on: 2024-06-01
      assumed: [the day]
      events:
        - {at: 2024-01-08T10:15, kind: notification.received, id: n, from: school}
      expect: [{duty: notification.assess, for: n, verdict: met}]
      """
    return Replay(try CaseScript(yaml: text, file: "late.yaml"), rules: try bundled.get())
  }

  @Test func itNamesTheSourceTheVersionEachDutyAndWhatFailed() throws {
    let text = ReplayTable(try Self.replay(), rules: try bundled.get()).text
    for part in [
      "late: Assessed too late", "Kilde: A, B", try String(bundled.get().hash.prefix(12)), "notification.assess",
      "brudt",
      "barnets lov § 136", "✗ linje",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test func unconfirmedLawSaysSo() throws {
    let rows = ReplayTable(try Self.replay(), rules: try bundled.get()).rows
    let uncertain = rows.filter { $0.contains(" M ") || $0.contains(" ? ") }
    #expect(!uncertain.isEmpty)
    #expect(uncertain.allSatisfy { $0.contains("ubekræftet") })
  }

  @Test func inAnotherCountryNoDanishDutyApplies() throws {
    #expect(ReplayTable(try Self.replay("GL"), rules: try bundled.get()).rows == ["Ingen dansk pligt gælder."])
  }
}
